import { commonEnglish } from './common.en'
import { commonSpanish } from './common.es'
import { wordsOf } from './words'

/** Words that both apps use. */
export const common = wordsOf(commonEnglish, commonSpanish)
