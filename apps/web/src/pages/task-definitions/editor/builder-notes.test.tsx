// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { readDocument } from '../document/document.ts'
import { membersOnlyInJson } from '../form/known-members.ts'
import { OnlyInJsonNote, UnreadableNote } from './builder-notes.tsx'

afterEach(cleanup)

test('members without a field are counted and lead to the JSON', () => {
  const onShow = vi.fn()
  const document = { family: 'web', future: 1.5, containerDefinitions: [{ name: 'a', firelens: {} }] }
  render(<OnlyInJsonNote paths={membersOnlyInJson(document)} onShow={onShow} />)
  expect(screen.getByText('2 members only in JSON')).toBeDefined()
  fireEvent.click(screen.getByText('containerDefinitions[0].firelens'))
  expect(onShow).toHaveBeenCalledWith(['containerDefinitions', 0, 'firelens'])
})

test('a text that is not JSON is said to stop at a line and a column, and the way leads there', () => {
  const onShow = vi.fn()
  const { text, fault } = readDocument('{\n  "family": "web",,\n}')
  render(<UnreadableNote text={text} fault={fault!} onShow={onShow} />)
  expect(screen.getByText('The JSON cannot be read at line 2, column 19')).toBeDefined()
  fireEvent.click(screen.getByText('Go to line 2'))
  expect(onShow).toHaveBeenCalledOnce()
})
