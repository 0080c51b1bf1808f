import express from 'express'
import { type Guard, refuse } from './refuse.ts'

export const MAX_BODY_BYTES = 96 * 1024
export const MAX_DEPTH = 64

/** Whoever may write must send JSON: no other site can do that without asking first. */
const onlyJson: Guard = (req, res, next) => {
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  const hasBody = req.headers['content-length'] !== undefined || req.headers['transfer-encoding'] !== undefined
  const isBare = (isRead || req.method === 'DELETE') && !hasBody
  if (isBare || /^application\/json(;\s*charset=utf-8)?$/i.test(req.headers['content-type'] ?? '')) return next()
  refuse(res, 415, { kind: 'invalid', code: 'NotJson', message: 'Send application/json.' })
}

const parseBody = express.text({ type: () => true, limit: MAX_BODY_BYTES, inflate: false })

const checkBody: Guard = (req, res, next) => {
  const text: unknown = req.body
  const problem = typeof text === 'string' && text !== '' ? jsonProblem(text) : undefined
  if (problem) return refuse(res, 400, { kind: 'invalid', code: 'BadJson', message: problem })
  req.body = typeof text === 'string' && text !== '' ? (JSON.parse(text) as unknown) : undefined
  next()
}

/** A query's input travels in the address. */
const checkInput: Guard = (req, res, next) => {
  const { input } = req.query
  const problem = typeof input === 'string' ? jsonProblem(input) : input === undefined ? undefined : 'Send one input.'
  if (problem) return refuse(res, 400, { kind: 'invalid', code: 'BadJson', message: problem })
  next()
}

export const guardJson: Guard[] = [onlyJson, parseBody, checkBody, checkInput]

/** Why this text cannot go further: not JSON, nested deeper than recursive walkers bear, or out to change prototypes. */
export function jsonProblem(text: string): string | undefined {
  if (depthOf(text) > MAX_DEPTH) return `Nest no deeper than ${MAX_DEPTH} levels.`
  let hasProto = false
  try {
    JSON.parse(text, (key, value: unknown) => {
      hasProto ||= key === '__proto__'
      return value
    })
  } catch {
    return 'This is not JSON.'
  }
  return hasProto ? 'A member must not be called __proto__.' : undefined
}

/** Counts brackets outside of strings, without recursion and before anything is parsed. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}
