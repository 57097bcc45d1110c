// Waited for, so that the page is never painted in another theme than the chosen one.
try {
  const kept = localStorage.getItem('roadwright.theme');
  if (kept !== null) document.documentElement.dataset.theme = kept;
} catch {
  // A browser that keeps nothing throws; the page then looks as the machine wants.
}

// What the address needs is fetched beside the page's start, and not after it. Only a built page says what that is.
const rooms = JSON.parse(document.getElementById('rooms')?.textContent ?? '[]');
globalThis.readAhead = new Map();
for (const [address, files, reads] of rooms) {
  const [found, ...ids] = new RegExp(address).exec(location.pathname) ?? [];
  if (found === undefined) continue;
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/${file}`;
    document.head.append(link);
  }
  for (const read of reads) askAhead(read.replace(/\$(\d)/g, (_, number) => ids[number - 1]));
}

// Where a key is wanted, the page's own script asks with it.
function askAhead(path) {
  try {
    if (sessionStorage.getItem('roadwright.key') !== null) return;
  } catch {
    // A browser that keeps nothing keeps no key.
  }
  const answer = fetch(path, { cache: 'no-store' });
  answer.catch(() => undefined); // Whoever takes it hears of a fault.
  globalThis.readAhead.set(new URL(path, location.href).href, answer);
}
