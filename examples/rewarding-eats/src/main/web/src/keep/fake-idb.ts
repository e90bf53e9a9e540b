// An IndexedDB in memory, as far as this app uses one through idb: for tests with Node, which has none.

type Row = Record<string, unknown>

class Shelf {
  readonly #rows = new Map<string, Row>()

  constructor(readonly keyPath: string) {}

  createIndex(): void {}

  async get(key: string): Promise<Row | undefined> {
    const row = this.#rows.get(key)
    return row && { ...row }
  }

  async put(row: Row): Promise<void> {
    this.#rows.set(String(row[this.keyPath]), { ...row })
  }

  async delete(key: string): Promise<void> {
    this.#rows.delete(key)
  }

  async getAll(): Promise<Row[]> {
    return [...this.#rows.values()].map((row) => ({ ...row }))
  }

  index(name: string) {
    const having = (value: unknown) => [...this.#rows].filter(([, row]) => row[name] === value)
    return {
      getAll: async (value: unknown) => having(value).map(([, row]) => ({ ...row })),
      getAllKeys: async (value: unknown) => having(value).map(([key]) => key),
    }
  }
}

class Database {
  readonly #shelves = new Map<string, Shelf>()

  createObjectStore(name: string, { keyPath }: { keyPath: string }): Shelf {
    const shelf = new Shelf(keyPath)
    this.#shelves.set(name, shelf)
    return shelf
  }

  transaction(names: string | readonly string[]) {
    return { store: this.#shelf(typeof names === 'string' ? names : (names[0] ?? '')), objectStore: (name: string) => this.#shelf(name), done: Promise.resolve() }
  }

  get = (name: string, key: string) => this.#shelf(name).get(key)
  put = (name: string, row: Row) => this.#shelf(name).put(row)
  delete = (name: string, key: string) => this.#shelf(name).delete(key)
  getAll = (name: string) => this.#shelf(name).getAll()
  getAllFromIndex = (name: string, index: string, value: unknown) => this.#shelf(name).index(index).getAll(value)

  #shelf(name: string): Shelf {
    const shelf = this.#shelves.get(name)
    if (shelf === undefined) throw new Error(`There is no object store '${name}'.`)
    return shelf
  }
}

export async function openDB(_name: string, _version: number, { upgrade }: { upgrade(database: Database): void }): Promise<Database> {
  const database = new Database()
  upgrade(database)
  return database
}
