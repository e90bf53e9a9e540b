import { ownerEnglish } from './owner.en'
import { ownerSpanish } from './owner.es'
import { wordsOf } from './words'

/** The words of the owner's side. */
export const words = wordsOf(ownerEnglish, ownerSpanish)
