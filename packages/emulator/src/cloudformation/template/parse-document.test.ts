import { describe, expect, test } from 'vitest'
import { parseDocumentText } from './parse-document.ts'

describe('the text of a template', () => {
  test('is JSON or YAML', () => {
    expect(parseDocumentText('{"Resources": {"A": {"Type": "T"}}}')).toEqual({ Resources: { A: { Type: 'T' } } })
    expect(parseDocumentText('AWSTemplateFormatVersion: 2010-09-09\nResources:\n  A: {Type: T}')).toEqual({
      AWSTemplateFormatVersion: '2010-09-09',
      Resources: { A: { Type: 'T' } },
    })
  })

  test.each([
    ['!Ref Vpc', { Ref: 'Vpc' }],
    ['!GetAtt Web.Outputs.Url', { 'Fn::GetAtt': ['Web', 'Outputs.Url'] }],
    ['!GetAtt [Web, Arn]', { 'Fn::GetAtt': ['Web', 'Arn'] }],
    ['!Sub "${AWS::StackName}-a"', { 'Fn::Sub': '${AWS::StackName}-a' }],
    ["!Join ['', [a, !Ref B]]", { 'Fn::Join': ['', ['a', { Ref: 'B' }]] }],
    ["!Select [0, !GetAZs '']", { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['!If [Has, {A: !Ref B}, !Ref AWS::NoValue]', { 'Fn::If': ['Has', { A: { Ref: 'B' } }, { Ref: 'AWS::NoValue' }] }],
    ['!Equals [!Ref A, b]', { 'Fn::Equals': [{ Ref: 'A' }, 'b'] }],
    ['!Not [!Condition Has]', { 'Fn::Not': [{ Condition: 'Has' }] }],
    ['!Base64 {"Fn::Sub": a}', { 'Fn::Base64': { 'Fn::Sub': 'a' } }],
    ['!FindInMap [A, !Ref B, c]', { 'Fn::FindInMap': ['A', { Ref: 'B' }, 'c'] }],
  ])('knows the short form %s', (short, long) => {
    expect(parseDocumentText(`A: ${short}`)).toEqual({ A: long })
  })

  test('keeps a block of text under a function', () => {
    const text = 'A:\n  Fn::Base64: !Sub |\n    #!/bin/bash\n    echo ${B}\n'
    expect(parseDocumentText(text)).toEqual({ A: { 'Fn::Base64': { 'Fn::Sub': '#!/bin/bash\necho ${B}\n' } } })
  })

  test.each([
    ['{"A": [1, 2}', 'Template format error: JSON not well-formed. (line 1, column'],
    ['A:\n  - b\n c: d', 'Template format error: YAML not well-formed. (line 3, column'],
    ['A: 1\nA: 2', 'Template format error: YAML not well-formed. (line 2, column 1)'],
    ['just a text', 'Template format error: unsupported structure.'],
    ['', 'Template format error: unsupported structure.'],
    ['- a', 'Template format error: unsupported structure.'],
  ])('%j is refused and told where', (text, message) => {
    expect(() => parseDocumentText(text)).toThrow(message)
  })

  test('is not blown up by aliases of aliases', () => {
    const lines = Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}, *a${n}, *a${n}]`)
    expect(() => parseDocumentText(['a0: &a0 [x, x]', ...lines].join('\n'))).toThrow(
      'Template format error: unsupported structure.',
    )
  })
})
