// One command from a fresh clone to a map in the browser.
import './build.ts';
import './serve.ts';
