import { describe, expect, test } from 'vitest'
import { checkParameters, toValue } from './parameters.ts'
import { readTemplate } from './read-template.ts'

const templateWith = (declaration: object) =>
  readTemplate(JSON.stringify({ Parameters: { P: declaration }, Resources: { C: { Type: 'AWS::ECS::Cluster' } } }))

describe('a parameter', () => {
  test('has what is given, or its default', () => {
    const template = templateWith({ Type: 'Number', Default: 2 })
    expect(checkParameters(template, new Map())).toEqual(new Map([['P', '2']]))
    expect(checkParameters(template, new Map([['P', '3']]))).toEqual(new Map([['P', '3']]))
  })

  test('is a list where its type says so', () => {
    expect(toValue('CommaDelimitedList', 'a, b,c')).toEqual(['a', 'b', 'c'])
    expect(toValue('List<AWS::EC2::Subnet::Id>', 'subnet-1')).toEqual(['subnet-1'])
    expect(toValue('String', 'a,b')).toBe('a,b')
  })

  test.each([
    [{ Type: 'String' }, undefined, 'Parameters: [P] must have values'],
    [{ Type: 'String', AllowedValues: ['a', 'b'] }, 'c', "Parameter 'P' must be one of AllowedValues"],
    [{ Type: 'String', AllowedPattern: '[a-z]+' }, 'A1', "Parameter 'P' must match pattern [a-z]+"],
    [{ Type: 'String', AllowedPattern: '[a-z]+' }, 'ab1', "Parameter 'P' must match pattern [a-z]+"],
    [{ Type: 'String', MinLength: 2 }, 'a', "Parameter 'P' must contain at least 2 characters"],
    [{ Type: 'String', MaxLength: '2' }, 'abc', "Parameter 'P' must contain at most 2 characters"],
    [{ Type: 'Number' }, 'x', "Parameter 'P' must be a number"],
    [{ Type: 'Number', MinValue: 1 }, '0', "Parameter 'P' must be a number not less than 1"],
    [{ Type: 'Number', MaxValue: 10 }, '11', "Parameter 'P' must be a number not greater than 10"],
    [
      { Type: 'String', AllowedPattern: 'a+', ConstraintDescription: 'only a' },
      'b',
      'Parameter P failed to satisfy constraint: only a',
    ],
  ])('%j refuses %j', (declaration, value, message) => {
    const given = new Map(value === undefined ? [] : [['P', value]])
    expect(() => checkParameters(templateWith(declaration), given)).toThrow(message)
  })

  test('that the template does not have is refused', () => {
    expect(() => checkParameters(templateWith({ Type: 'String' }), new Map([['Q', '1']]))).toThrow(
      'Parameters: [Q] do not exist in the template',
    )
  })

  test('is matched in linear time', () => {
    const template = templateWith({ Type: 'String', AllowedPattern: '(a+)+b' })
    expect(() => checkParameters(template, new Map([['P', 'a'.repeat(4000)]]))).toThrow('must match pattern')
  })
})
