import { ask } from '../keep/answers'
import { Card, Loading, Title, number } from '../look/parts'
import { bytes } from '../look/bytes'
import { language } from '../words/language'
import { words } from '../words/member'
import { Stale } from '../look/stale'

/** From the least to the most. */
interface Estimate {
  low: number
  central: number
  high: number
}

type Cost = { model: string } & Record<'energyWh' | 'co2eGrams' | 'waterMl' | 'moneyUsd' | 'bytesSent', Estimate | null>

interface Footprint {
  receiptsRead: number
  claimsByHand: number
  here: Cost
  largeRemoteModel: Cost
  energyRatio: Estimate | null
  bytesOfPicturesSent: number
  picturesAskedForInAudits: number
  sources: string[]
}

const ROWS: readonly [Exclude<keyof Cost, 'model'>, (amount: number) => string][] = [
  ['energyWh', (amount) => `${digits(amount)} Wh`],
  ['co2eGrams', (amount) => `${digits(amount)} g`],
  ['waterMl', (amount) => `${digits(amount)} ml`],
  ['moneyUsd', (amount) => `$${digits(amount)}`],
  ['bytesSent', (amount) => bytes(amount, language.value)],
]

/** What reading cost and what was sent; for everybody. */
export function Transparency() {
  const told = ask<Footprint>('/api/transparency').value
  const { transparency: text } = words.value
  return (
    <>
      <Title lead={text.lead}>{text.title}</Title>
      <Stale told={told} />
      {told.value === null ? told.loading && <Loading /> : <Figures footprint={told.value} />}
    </>
  )
}

function Figures({ footprint }: { footprint: Footprint }) {
  const { transparency: text } = words.value
  return (
    <>
      <dl class="tiles">
        <div class="zero">
          <dt>{text.pictures}</dt>
          <dd class="number">{bytes(footprint.bytesOfPicturesSent, language.value)}</dd>
        </div>
        <div>
          <dt>{text.read}</dt>
          <dd class="number">{number(footprint.receiptsRead)}</dd>
        </div>
        <div>
          <dt>{text.ratio}</dt>
          <dd class="number">{footprint.energyRatio ? `${digits(footprint.energyRatio.central)} ×` : text.unknown}</dd>
          {footprint.energyRatio && <dd class="quiet">{text.range(digits(footprint.energyRatio.low), digits(footprint.energyRatio.high))}</dd>}
        </div>
      </dl>
      <p>{text.picturesWhy}</p>
      <Comparison footprint={footprint} />
      <p class="quiet">{text.byHand(number(footprint.claimsByHand), number(footprint.picturesAskedForInAudits))}</p>
      {footprint.sources.length > 0 && (
        <Card title={text.sources}>
          <ul class="sources">
            {footprint.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function Comparison({ footprint }: { footprint: Footprint }) {
  const { transparency: text } = words.value
  return (
    <div class="card scroll" tabIndex={0} role="group" aria-label={text.compared}>
      <table>
        <caption>{text.compared}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text.here}</th>
            <th scope="col">{text.remote(footprint.largeRemoteModel.model)}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, written]) => (
            <tr key={name}>
              <th scope="row">{text[name]}</th>
              <Range estimate={footprint.here[name]} written={written} />
              <Range estimate={footprint.largeRemoteModel[name]} written={written} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Range({ estimate, written }: { estimate: Estimate | null; written: (amount: number) => string }) {
  const { transparency: text } = words.value
  if (estimate === null) return <td>{text.unknown}</td>
  return (
    <td>
      <strong>{written(estimate.central)}</strong>
      {estimate.low !== estimate.high && <span class="range quiet">{text.range(written(estimate.low), written(estimate.high))}</span>}
    </td>
  )
}

const digits = (amount: number): string => new Intl.NumberFormat(language.value, { maximumSignificantDigits: 2 }).format(amount)
