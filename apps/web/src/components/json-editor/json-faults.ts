import { type ParseError, getLocation, printParseErrorCode } from 'jsonc-parser'

/** Why a text is not JSON, and the offset at which one sees it. */
export interface JsonFault {
  offset: number
  message: string
}

const NUMBER = 'This is not a number as JSON writes them.'

/** Says in words what the parser stumbled over. Without an error, the text is empty. */
export function describeFault(text: string, fault: ParseError | undefined): JsonFault {
  if (!fault) return describePlace(text, text.length)
  const { error, offset } = fault
  switch (printParseErrorCode(error)) {
    case 'InvalidCommentToken':
      return { offset, message: 'JSON has no comments. Remove this one.' }
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return {
        offset: endOfSound(text, offset),
        message: 'This is not an escape that JSON knows. Write \\\\ for a backslash.',
      }
    case 'InvalidCharacter':
      return { offset: endOfSound(text, offset), message: 'A control character must be written as an escape, such as \\t.' }
    case 'UnexpectedEndOfString':
      return { offset, message: 'The closing double quote of this text is missing.' }
    case 'UnexpectedEndOfNumber':
      return { offset, message: NUMBER }
    default:
      return describePlace(text, offset)
  }
}

/** What would have to stand at the offset, told from what stands before it. */
function describePlace(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset).trimEnd()
  const character = text[offset]
  if (character === undefined && before === '')
    return { offset: 0, message: 'The document is empty. A task definition begins with {.' }
  if (character === undefined) return { offset, message: 'The text ends before the document does: a closing bracket is missing.' }
  if ('}]'.includes(character) && before.endsWith(','))
    return { offset: before.length - 1, message: 'Remove this comma: nothing follows it.' }
  const number = /[\w.+-]/.test(character) && /-?\d[\w.+-]*$/.exec(text.slice(0, offset))
  if (number) return { offset: number.index, message: NUMBER }

  const { path, previousNode } = getLocation(text, offset)
  if (path.length === 0 && before !== '')
    return { offset, message: 'The document has ended before this. Remove what follows, or a bracket too many.' }
  if (previousNode?.type === 'property' && previousNode.offset < offset)
    return { offset, message: `A colon is missing after "${previousNode.value}".` }
  const isInObject = typeof path.at(-1) === 'string'
  if (!/(^|[:[,{])$/.test(before)) return { offset, message: `A comma or ${isInObject ? '}' : ']'} is missing here.` }
  if (character === "'") return { offset, message: 'JSON puts texts in double quotes.' }
  if (isInObject && !before.endsWith(':')) return { offset, message: 'A member name in double quotes belongs here.' }
  return { offset, message: 'A value is missing here: a text in double quotes, a number, true, false, null, [ or {.' }
}

/** Where the string that begins at the offset stops being one. */
function endOfSound(text: string, offset: number): number {
  const sound = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/uy
  sound.lastIndex = offset
  return sound.test(text) ? sound.lastIndex : offset
}
