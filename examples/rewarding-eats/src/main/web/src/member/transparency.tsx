import { ask } from '../keep/answers'
import { Card, Loading, Title, number } from '../look/parts'
import { bytes } from '../look/bytes'
import { language } from '../words/language'
import { words } from '../words/member'
import { Stale } from '../look/stale'

interface Range {
  low: number | null
  value: number | null
  high: number | null
  basis?: string
  source?: string
}

interface Footprint {
  receiptsRead: number
  energyWh: Range | null
  remote: Range | null
  bytesOfPicturesSent: number
  bytesOfAuditPictures?: number
  sources: string[]
}

/** What reading cost and what was sent; for everybody. */
export function Transparency() {
  const told = ask<Footprint>('/api/transparency').value
  const { transparency: text } = words.value
  const { value } = told
  return (
    <>
      <Title lead={text.lead}>{text.title}</Title>
      <Stale told={told} />
      {value === null ? (
        told.loading && <Loading />
      ) : (
        <>
          <dl class="tiles">
            <div>
              <dt>{text.read}</dt>
              <dd class="number">{number(value.receiptsRead)}</dd>
            </div>
            <Figure name={text.energy} range={value.energyWh} />
            <Figure name={text.remote} range={value.remote} />
            <div class="zero">
              <dt>{text.pictures}</dt>
              <dd class="number">{bytes(value.bytesOfPicturesSent, language.value)}</dd>
            </div>
          </dl>
          <p class="quiet">{text.picturesWhy}</p>
          {value.sources.length > 0 && (
            <Card title={text.sources}>
              <ul class="sources">
                {value.sources.map((source) => (
                  <li key={source}>{source}</li>
                ))}
              </ul>
            </Card>
          )}
        </>
      )}
    </>
  )
}

function Figure({ name, range }: { name: string; range: Range | null }) {
  const { transparency: text } = words.value
  const wh = (amount: number) => `${new Intl.NumberFormat(language.value, { maximumSignificantDigits: 2 }).format(amount)} Wh`
  return (
    <div>
      <dt>{name}</dt>
      <dd class="number">{range?.value == null ? text.unknown : wh(range.value)}</dd>
      {range?.low != null && range.high != null && (
        <dd class="quiet">
          {text.range(wh(range.low), wh(range.high))} · {text.estimated}
        </dd>
      )}
    </div>
  )
}
