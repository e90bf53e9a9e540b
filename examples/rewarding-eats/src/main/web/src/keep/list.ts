/** A list, bare or under its name. */
export function listOf<T>(answer: unknown, name: string): T[] {
  if (Array.isArray(answer)) return answer as T[]
  const found = (answer as Record<string, unknown> | null)?.[name]
  return Array.isArray(found) ? (found as T[]) : []
}
