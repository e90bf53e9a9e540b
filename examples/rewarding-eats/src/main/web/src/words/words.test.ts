import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commonEnglish } from './common.en'
import { commonSpanish } from './common.es'
import { languageOf } from './language'
import { memberEnglish } from './member.en'
import { memberSpanish } from './member.es'
import { ownerEnglish } from './owner.en'
import { ownerSpanish } from './owner.es'

const PAIRS = { common: [commonEnglish, commonSpanish], member: [memberEnglish, memberSpanish], owner: [ownerEnglish, ownerSpanish] } as const

/** Every word by its path: `sign.upTitle`. */
function flat(words: unknown, path = ''): Map<string, unknown> {
  if (typeof words !== 'object' || words === null) return new Map([[path, words]])
  return new Map(Object.entries(words).flatMap(([key, value]) => [...flat(value, path === '' ? key : `${path}.${key}`)]))
}

test.each(Object.entries(PAIRS))('the words of %s are the same ones in both languages', (_, [english, spanish]) => {
  expect([...flat(spanish).keys()]).toEqual([...flat(english).keys()])
})

test.each(Object.entries(PAIRS))('no word of %s is empty, and a function stays one', (_, [english, spanish]) => {
  const others = flat(spanish)
  for (const [path, word] of flat(english)) {
    expect(typeof others.get(path), path).toBe(typeof word)
    for (const one of [word, others.get(path)]) if (typeof one === 'string') expect(one.trim(), path).not.toBe('')
  }
})

test('every reason that the server may give has words in both languages', () => {
  const java = readFileSync(new URL('../../../java/dev/rightsize/eats/claim/Reason.java', import.meta.url), 'utf8')
  const codes = [...java.matchAll(/^ {8}([A-Z_]+)\(Effect\.[A-Z]+\)/gm)].map(([, name = '']) => name.toLowerCase().replaceAll('_', '-'))
  expect(codes.length).toBeGreaterThan(25)
  for (const words of [commonEnglish, commonSpanish]) expect(codes.filter((code) => !words.reason[code])).toEqual([])
})

test('hardly a sentence was left untranslated', () => {
  for (const [english, spanish] of Object.values(PAIRS)) {
    const others = flat(spanish)
    for (const [path, word] of flat(english)) if (typeof word === 'string' && word.includes(' ') && path !== 'app') expect(others.get(path), path).not.toBe(word)
  }
})

test('the first wanted language that there is is taken', () => {
  expect(languageOf(['fr-FR', 'es-MX', 'en'])).toBe('es')
  expect(languageOf(['fr'])).toBe('en')
})
