/** Lower case without accents, marks and company forms: what is left to compare names by. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(s l u?|s a|sl|sa|slu|ltd|llc|inc|gmbh|sdn bhd|srl|sarl)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Dice's coefficient of the texts' three-letter pieces, 0 to 1. */
export function trigrams(a: string, b: string): number {
  const left = pieces(a)
  const right = pieces(b)
  if (left.size === 0 || right.size === 0) return 0
  let both = 0
  for (const piece of left) if (right.has(piece)) both++
  return (2 * both) / (left.size + right.size)
}

function pieces(text: string): Set<string> {
  const padded = `  ${text} `
  const found = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3))
  return found
}

/** Jaro–Winkler similarity, 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let same = 0
  while (same < Math.min(4, a.length, b.length) && a[same] === b[same]) same++
  return jaro + same * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Array<boolean>(b.length).fill(false)
  const left: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (!taken[j] && a[i] === b[j]) {
        taken[j] = true
        left.push(a[i]!)
        break
      }
    }
  }
  if (left.length === 0) return 0
  const right = [...b].filter((_, j) => taken[j])
  const turned = left.filter((letter, i) => letter !== right[i]).length / 2
  return (left.length / a.length + left.length / b.length + (left.length - turned) / left.length) / 3
}
