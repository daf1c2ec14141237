import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { answers } from './api/ask.js';
import { session } from './api/session.js';
import { Design } from './design/design.js';
import { router } from './router.js';
import { speakAsBefore } from './words/words.js';

await Promise.all([session.start(), speakAsBefore()]);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Design>
      <QueryClientProvider client={answers}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Design>
  </StrictMode>,
);
