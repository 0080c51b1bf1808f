import { Buffer } from 'node:buffer'
import { constraintError } from '../../protocol/query/read-form.ts'
import { notImplemented, validationError } from '../errors.ts'
import { checkTemplate } from '../template/check-template.ts'
import { readTemplate } from '../template/read-template.ts'
import type { Template } from '../template/template.ts'

/** Bytes. Larger ones would come from S3. */
const LARGEST_TEMPLATE = 51_200
const SHOWN = 100

interface Request {
  TemplateBody?: string
  TemplateURL?: string
}

/** The template of a request, checked as far as that can be without its parameters. */
export function readTemplateBody({ TemplateBody: body, TemplateURL }: Request): { templateBody: string; template: Template } {
  if (TemplateURL !== undefined) throw notImplemented('TemplateURL')
  if (body === undefined || body === '') throw validationError('Either Template URL or Template Body must be specified.')
  if (Buffer.byteLength(body) > LARGEST_TEMPLATE) {
    const constraint = `Member must have length less than or equal to ${LARGEST_TEMPLATE}`
    throw constraintError(`${body.slice(0, SHOWN)}…`, 'templateBody', constraint)
  }
  const template = readTemplate(body)
  checkTemplate(template)
  return { templateBody: body, template }
}
