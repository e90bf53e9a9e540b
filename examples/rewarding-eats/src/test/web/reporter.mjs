// One line of JSON for each test, for the Java that started it.
export default async function* reporter(events) {
  for await (const { type, data } of events) {
    if (type === 'test:stderr') process.stderr.write(data.message)
    if (type === 'test:stdout') process.stderr.write(data.message)
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.name.endsWith('.mjs') && type === 'test:pass') continue // the file itself
    const error = type === 'test:fail' ? String(data.details?.error?.cause?.stack ?? data.details?.error?.message ?? 'failed') : null
    yield JSON.stringify({ name: data.name.replace(/\s+/g, '_'), skipped: data.skip !== undefined, error }) + '\n'
  }
}
