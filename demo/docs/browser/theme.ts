// Before the first paint, so it is loaded in the page's head and waits for nothing.
try {
  const theme = localStorage.getItem('docs-theme');
  if (theme) document.documentElement.dataset['theme'] = theme;
} catch {
  // Where nothing may be kept, the system's choice is taken.
}
