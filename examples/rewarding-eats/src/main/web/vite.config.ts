import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  build: {
    outDir: process.env['OUT_DIR'] ?? '../../../target/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // data addresses would need a laxer policy
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['index.html', 'owner/index.html'] },
  },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,webmanifest}'] },
      manifest: {
        id: '/',
        name: 'Rewarding Eats',
        short_name: 'Eats',
        description: 'Points for eating out, read on your own phone.',
        start_url: '/',
        display: 'standalone',
        background_color: '#fbf7f1',
        theme_color: '#fbf7f1',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
    }),
  ],
  test: { include: ['src/**/*.test.ts'] },
})
