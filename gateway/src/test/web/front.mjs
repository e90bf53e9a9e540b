// Between the browser and the gateway: it can be taken away, as if the server had stopped, and can give out another version
// of the service worker. What comes by is counted.
import { createServer, request } from 'node:http'

export async function front(gatewayPort) {
  const state = { requests: [], sockets: new Set(), newer: false }
  const server = createServer((incoming, outgoing) => {
    state.requests.push({ method: incoming.method, path: new URL(incoming.url, 'http://x').pathname })
    const altered = state.newer && incoming.url === '/sw.js'
    const headers = altered ? { ...incoming.headers, 'accept-encoding': 'identity', 'if-modified-since': '' } : incoming.headers
    const forwarded = request({ port: gatewayPort, host: '127.0.0.1', method: incoming.method, path: incoming.url, headers }, (answer) => {
      if (!altered) return outgoing.writeHead(answer.statusCode, answer.headers) && answer.pipe(outgoing)
      const { 'content-length': _, ...rest } = answer.headers
      outgoing.writeHead(answer.statusCode, rest)
      answer.on('data', (bytes) => outgoing.write(bytes))
      answer.on('end', () => outgoing.end('// another version'))
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  server.on('connection', (socket) => {
    state.sockets.add(socket)
    socket.on('close', () => state.sockets.delete(socket))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    state,
    address: `http://localhost:${server.address().port}/`,
    posts: () => state.requests.filter(({ method }) => method !== 'GET'),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of state.sockets) socket.destroy()
        server.close(resolve)
      }),
  }
}
