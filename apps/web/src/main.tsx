import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createPageClient } from './api/create-page-client.ts';
import { ClientContext } from './api/use-client.ts';
import { App } from './app.tsx';
import './style/index.css';

const client = createPageClient();
// The client tries again by itself.
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5_000 } } });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ClientContext value={client}>
        <App />
      </ClientContext>
    </QueryClientProvider>
  </StrictMode>,
);
