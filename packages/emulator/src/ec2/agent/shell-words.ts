/** The words of a shell command, quotes and escapes undone, variables filled in; redirections keep their sign as a word of its own. */
export function shellWords(line: string, variables: ReadonlyMap<string, string>): string[] {
  const words: string[] = []
  let word: string | undefined
  let at = 0
  const finish = () => {
    if (word !== undefined) words.push(word)
    word = undefined
  }
  while (at < line.length) {
    const char = line.charAt(at)
    if (/\s/.test(char)) {
      finish()
      at++
    } else if (char === '#' && word === undefined) {
      break
    } else if (char === "'") {
      const end = closing(line, at + 1, "'")
      word = (word ?? '') + line.slice(at + 1, end)
      at = end + 1
    } else if (char === '"') {
      const end = closing(line, at + 1, '"')
      word = (word ?? '') + fillVariables(line.slice(at + 1, end), variables).replace(/\\(["\\$`])/g, '$1')
      at = end + 1
    } else if (char === '\\') {
      word = (word ?? '') + line.charAt(at + 1)
      at += 2
    } else if (char === '>' || char === '<' || char === '|' || char === ';') {
      finish()
      const sign = /^(?:<<-?|>>|[><|;])/.exec(line.slice(at))![0]
      words.push(sign)
      at += sign.length
    } else {
      const [plain] = /^[^\s'"\\><|;]+/.exec(line.slice(at))!
      word = (word ?? '') + fillVariables(plain, variables)
      at += plain.length
    }
  }
  finish()
  return words
}

function closing(line: string, from: number, quote: string): number {
  for (let at = from; at < line.length; at++) {
    if (line.charAt(at) === quote) return at
    if (quote === '"' && line.charAt(at) === '\\') at++
  }
  return line.length
}

/** `$NAME` and `${NAME}`; one that is not set is empty. */
export function fillVariables(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(
    /(\\)?\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (found, escape?: string, braced?: string, bare?: string) => (escape ? found : (variables.get(braced ?? bare ?? '') ?? '')),
  )
}
