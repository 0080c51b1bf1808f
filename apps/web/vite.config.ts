import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { cloudscapeFonts } from './build/cloudscape-fonts.ts'
import { cloudscapeIcons } from './build/cloudscape-icons.ts'
import { cloudscapeMessages } from './build/cloudscape-messages.ts'
import { cloudscapeOnDemand } from './build/cloudscape-on-demand.ts'
import { cloudscapeTheme } from './build/cloudscape-theme.ts'
import { cloudscapeTokens } from './build/cloudscape-tokens.ts'

export default defineConfig({
  plugins: [
    cloudscapeTokens(),
    cloudscapeFonts(),
    cloudscapeIcons(),
    cloudscapeMessages(),
    cloudscapeOnDemand(),
    cloudscapeTheme(),
    react(),
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // The editor's chunk is large and loaded on demand only.
    chunkSizeWarningLimit: 700,
  },
  server: {
    // `npm start` serves the API; its host check wants to see its own address.
    proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: true } },
  },
})
