import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientProvider } from './api/client-provider.tsx';
import { App } from './frame/app.tsx';
import { isClosed } from './frame/fault-page.tsx';
import { createKeyStore } from './key/create-key-store.ts';
import { KeyContext } from './key/use-key-store.ts';
import { LanguageProvider } from './language/language-provider.tsx';
import './style/index.css';

// The client tries again by itself; what a key does not open is no part of a page, but closes it.
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 5_000, throwOnError: isClosed } },
});
const keys = createKeyStore({
  storage: () => sessionStorage,
  channel: new BroadcastChannel('roadwright.key'),
});
// What was read with one key is not for another. Before React hears of it, so that nothing is read twice.
keys.subscribe(() => queries.clear());

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <KeyContext value={keys}>
        <ClientProvider>
          <LanguageProvider>
            <App />
          </LanguageProvider>
        </ClientProvider>
      </KeyContext>
    </QueryClientProvider>
  </StrictMode>,
);
