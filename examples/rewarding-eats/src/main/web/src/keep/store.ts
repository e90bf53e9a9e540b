import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Draft, KeptPicture } from './draft'

interface Schema extends DBSchema {
  /** What the server said last, by address: shown where it cannot be reached. */
  kept: { key: string; value: { path: string; account: string; at: number; value: unknown } }
  /** Receipts that are not the server's yet. */
  drafts: { key: string; value: Draft; indexes: { account: string } }
  /** Pictures of claimed receipts, until no audit can ask for them. */
  pictures: { key: string; value: KeptPicture; indexes: { account: string } }
}

let opening: Promise<IDBPDatabase<Schema>> | null = null

/** This device's database; a page and its service worker share it. */
export function store(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('rewarding-eats', 1, {
    upgrade(database) {
      database.createObjectStore('kept', { keyPath: 'path' })
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('account', 'account')
      database.createObjectStore('pictures', { keyPath: 'claimId' }).createIndex('account', 'account')
    },
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close() // a newer page wants to change the stores
      opening = null
    },
    terminated() {
      opening = null
    },
  })
  opening.catch(() => (opening = null))
  return opening
}

/** Forgets all that is kept for an account, whatever has not been sent included. */
export async function forget(account: string): Promise<void> {
  const changing = (await store()).transaction(['kept', 'drafts', 'pictures'], 'readwrite')
  for (const name of ['drafts', 'pictures'] as const) {
    const records = changing.objectStore(name)
    for (const key of await records.index('account').getAllKeys(account)) await records.delete(key)
  }
  const kept = changing.objectStore('kept')
  for (const one of await kept.getAll()) if (one.account === account) await kept.delete(one.path)
  await changing.done
}

/** Forgets what the server said to an account; its drafts and pictures stay until it signs in again. */
export async function forgetAnswers(account: string): Promise<void> {
  const changing = (await store()).transaction('kept', 'readwrite')
  for (const one of await changing.store.getAll()) if (one.account === account) await changing.store.delete(one.path)
  await changing.done
}
