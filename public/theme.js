// src/client/theme.ts says why.
if (location.search) document.documentElement.classList.add('asked');
try {
  const theme = localStorage.getItem('gazetteer-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Forbidden.
}
