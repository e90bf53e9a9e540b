import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

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
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,jpg,webmanifest}'] },
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
          { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
    }),
  ],
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'] } },
      { test: { name: 'browser', include: ['test/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 90_000 } },
    ],
  },
})
