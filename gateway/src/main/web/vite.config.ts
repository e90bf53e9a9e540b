import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vite'

/** Where the npm package lies that the server will serve below /rightsize, so that the page is kept together with it. */
const NPM = process.env['RIGHTSIZE_NPM']

function packageFiles(): { url: string; revision: string }[] {
  if (!NPM) return []
  return readdirSync(NPM)
    .filter((name) => /\.(js|mjs|wasm)$/.test(name))
    .map((name) => ({ url: `/rightsize/${name}`, revision: createHash('sha256').update(readFileSync(join(NPM, name))).digest('hex').slice(0, 16) }))
}

export default defineConfig({
  build: {
    outDir: process.env['OUT_DIR'] ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // data addresses would need a laxer policy
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/tasks': 'http://localhost:8080', '/hub': 'http://localhost:8080' } },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      includeManifestIcons: false, // they are among the files already
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,jpg}'], additionalManifestEntries: packageFiles() },
      manifest: {
        id: '/',
        name: 'Rightsize playground',
        short_name: 'Rightsize',
        description: 'Read a receipt with the smallest model that does the job.',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f3ec',
        theme_color: '#f6f3ec',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
    }),
  ],
})
