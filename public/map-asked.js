// Before the first paint: room is kept for what the address of a map asks for, so that nothing moves when it comes.
if (/[?&](focus|edge|path)=/.test(location.search)) document.documentElement.classList.add('map-asked');
