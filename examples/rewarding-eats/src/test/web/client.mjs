// Somebody who uses the server without a page, to prepare what a test meets.
export class Client {
  #address
  #cookies = new Map()
  #csrf = ''

  constructor(address) {
    this.#address = address
  }

  static async signedIn(address, { email, password }) {
    const client = new Client(address)
    await client.#renew()
    await client.ask('POST', '/api/session', { email, password })
    await client.#renew()
    return client
  }

  async ask(method, path, body, key) {
    const response = await fetch(this.#address + path, {
      method,
      headers: {
        accept: 'application/json',
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: this.#address,
        ...(method === 'GET' ? {} : { 'x-xsrf-token': this.#csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
      this.#cookies.set(name, value)
    }
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }

  async #renew() {
    const { csrf } = await this.ask('GET', '/api/session')
    this.#csrf = csrf
  }
}
