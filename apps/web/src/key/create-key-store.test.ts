import { expect, test } from 'vitest';
import { createKeyStore } from './create-key-store.ts';

type Listener = (event: { readonly data: unknown }) => void;

/** Opens tabs that hear of one another at once. */
function openWindow() {
  const ears: Listener[] = [];
  const openTab = (kept: Record<string, string> = {}) => {
    let own: Listener = () => undefined;
    const channel = {
      postMessage: (data: unknown) => {
        for (const ear of [...ears]) if (ear !== own) ear({ data });
      },
      addEventListener: (_type: string, listener: Listener) => {
        own = listener;
        ears.push(listener);
      },
    };
    const storage = {
      getItem: (name: string) => kept[name] ?? null,
      setItem: (name: string, value: string) => void Object.assign(kept, { [name]: value }),
      removeItem: (name: string) => void Reflect.deleteProperty(kept, name),
    };
    return {
      kept,
      store: createKeyStore({ storage: () => storage, channel: channel as unknown as BroadcastChannel }),
    };
  };
  return openTab;
}

test('a key is kept for the session, and found again after a reload', () => {
  const openTab = openWindow();
  const { kept, store } = openTab();
  store.give('rw_one');
  expect(kept).toEqual({ 'roadwright.key': 'rw_one' });
  expect(openWindow()(kept).store.read()).toMatchObject({ key: 'rw_one', wanted: false });
});

test('a new tab has the key of the tab that is open', () => {
  const openTab = openWindow();
  openTab().store.give('rw_one');
  expect(openTab().store.read().key).toBe('rw_one');
});

test('a key given in one tab opens those that wait, and signing out closes all of them', () => {
  const openTab = openWindow();
  const [first, second, operator] = [openTab(), openTab(), openTab({ 'roadwright.key': 'rw_operator' })];
  for (const { store } of [first, second]) store.refuse(null);
  first.store.give('rw_one');
  expect(second.store.read()).toMatchObject({ key: 'rw_one', wanted: false });
  second.store.forget();
  expect(first.store.read()).toMatchObject({ key: null, wanted: true, visit: 1 });
  expect(first.kept).toEqual({});
  expect(operator.store.read().key).toBe('rw_operator');
});

test('a browser that keeps nothing still holds the key until the tab is left', () => {
  const refuse = () => {
    throw new Error('not allowed');
  };
  const channel = { postMessage: () => undefined, addEventListener: () => undefined };
  const store = createKeyStore({ storage: refuse, channel });
  const heard: (string | null)[] = [];
  store.subscribe(() => heard.push(store.read().key));
  store.give('rw_one');
  store.forget();
  expect(heard).toEqual(['rw_one', null]);
});
