// Runs before the first paint, so that a chosen theme does not flash. The control is in src/client/theme.ts.
// What stands on the page is held back where its address asks for something else: nothing is to move under a reader's eyes.
if (location.search) document.documentElement.classList.add('asked');
try {
  const theme = localStorage.getItem('gazetteer-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's choice holds.
}
