import { computed, signal } from '@preact/signals'

/** Which page is shown: `#/claims/42?from=home` is ['claims', '42'] with a query. */
export interface Route {
  path: readonly string[]
  query: URLSearchParams
}

const hash = signal(location.hash)
addEventListener('hashchange', () => (hash.value = location.hash))

export const route = computed<Route>(() => {
  const [path = '', query = ''] = hash.value.replace(/^#\/?/, '').split('?')
  return { path: path.split('/').filter((part) => part !== '').map(decoded), query: new URLSearchParams(query) }
})

export function go(path: string): void {
  location.hash = path
}

/** The same without a step that the back button would return to. */
export function replace(path: string): void {
  history.replaceState(null, '', `#${path}`)
  hash.value = location.hash
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
