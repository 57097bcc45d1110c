// Waited for, so that the page is never painted in another theme than the chosen one.
try {
  const kept = localStorage.getItem('roadwright.theme');
  if (kept !== null) document.documentElement.dataset.theme = kept;
} catch {
  // A browser that keeps nothing throws; the page then looks as the machine wants.
}

// What the address needs is fetched beside the page's start, and not after it. Only a built page says what that is.
const rooms = JSON.parse(document.getElementById('rooms')?.textContent ?? '[]');
for (const [address, files] of rooms) {
  if (!new RegExp(address).test(location.pathname)) continue;
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/${file}`;
    document.head.append(link);
  }
}
