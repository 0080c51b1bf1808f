import { describe, expect, test } from 'vitest'
import { evaluate, type Scope } from './evaluate.ts'

const names: Record<string, unknown> = {
  Name: 'web',
  Count: '3',
  Zones: ['a', 'b'],
  'AWS::NoValue': undefined,
  'AWS::Region': 'us-east-1',
}
const scope: Scope = {
  ref: (name) => names[name],
  getAtt: (resource, attribute) => `${resource}/${attribute}`,
  condition: (name) => name === 'Yes',
  mapping: (name) => (name === 'Sizes' ? { small: { cpu: '1' } } : undefined),
  zones: (region) => [`${region || 'here'}a`, `${region || 'here'}b`],
}

describe('a function of a template', () => {
  test.each([
    [{ Ref: 'Name' }, 'web'],
    [{ 'Fn::GetAtt': ['Vpc', 'Id'] }, 'Vpc/Id'],
    [{ 'Fn::GetAtt': 'Lb.SourceSecurityGroup.GroupName' }, 'Lb/SourceSecurityGroup.GroupName'],
    [{ 'Fn::Sub': '${Name}-${AWS::Region}-${Vpc.Id}-${!Name}-$x-${Zones}' }, 'web-us-east-1-Vpc/Id-${Name}-$x-a,b'],
    [{ 'Fn::Sub': ['${A}-${Name}', { A: { Ref: 'Count' }, Name: 'own' }] }, '3-own'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Name' }, 1]] }, 'a-web-1'],
    [{ 'Fn::Join': [',', { Ref: 'Zones' }] }, 'a,b'],
    [{ 'Fn::Select': [1, { 'Fn::GetAZs': '' }] }, 'hereb'],
    [{ 'Fn::Select': ['0', { 'Fn::GetAZs': { Ref: 'AWS::Region' } }] }, 'us-east-1a'],
    [{ 'Fn::Split': ['/', 'a/b/c'] }, ['a', 'b', 'c']],
    [{ 'Fn::Base64': { 'Fn::Sub': 'ECS_CLUSTER=${Name}' } }, 'RUNTX0NMVVNURVI9d2Vi'],
    [{ 'Fn::If': ['Yes', { Ref: 'Name' }, 'b'] }, 'web'],
    [{ 'Fn::If': ['No', 'a', ['b']] }, ['b']],
    [{ 'Fn::Equals': [{ Ref: 'Count' }, 3] }, true],
    [{ 'Fn::Not': [{ Condition: 'Yes' }] }, false],
    [{ 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Equals': ['a', 'a'] }] }, true],
    [{ 'Fn::Or': [{ Condition: 'No' }, { 'Fn::Equals': ['a', 'b'] }] }, false],
    [{ 'Fn::FindInMap': ['Sizes', 'small', 'cpu'] }, '1'],
  ])('%j gives %j', (value, result) => {
    expect(evaluate(value, scope)).toEqual(result)
  })

  test('takes away what is AWS::NoValue, in structures and lists', () => {
    const none = { Ref: 'AWS::NoValue' }
    expect(evaluate({ A: 1, B: none, C: ['x', none], D: { 'Fn::If': ['Yes', none, 1] } }, scope)).toEqual({ A: 1, C: ['x'] })
  })

  test.each([
    [{ 'Fn::Select': [2, { Ref: 'Zones' }] }, 'Template error: Fn::Select cannot select nonexistent value at index 2'],
    [{ 'Fn::Select': 'x' }, 'Template error: Fn::Select requires a list argument'],
    [{ 'Fn::Join': ['-'] }, 'Template error: every Fn::Join object requires two parameters'],
    [{ 'Fn::Sub': [1] }, "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments"],
    [{ 'Fn::Base64': ['a'] }, 'Template error: every Fn::Base64 object must have a String-typed value.'],
    [{ 'Fn::If': ['Yes', 1] }, 'Template error: Fn::If requires a list argument with three elements'],
    [{ 'Fn::FindInMap': ['Sizes', 'large', 'cpu'] }, 'Template error: Unable to get mapping for Sizes::large::cpu'],
    [{ 'Fn::FindInMap': ['Sizes', 'constructor', 'name'] }, 'Template error: Unable to get mapping for Sizes::constructor::name'],
    [{ 'Fn::ImportValue': 'x' }, 'Template error: Fn::ImportValue is not implemented by this endpoint'],
  ])('%j is refused', (value, message) => {
    expect(() => evaluate(value, scope)).toThrow(message)
  })
})
