import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

// Two pages: one that React renders in the browser, and one that comes from a server.
export default defineConfig(({isSsrBuild}) => ({plugins: [react()], build: isSsrBuild ? {} : {rollupOptions: {input: ['index.html', 'hydrated.html']}}}));
