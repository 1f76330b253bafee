// Runs before the first paint, so that a chosen theme does not flash. The control is in src/client/theme.ts.
try {
  const theme = localStorage.getItem('gazetteer-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's choice holds.
}
