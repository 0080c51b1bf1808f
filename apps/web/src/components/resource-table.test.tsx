// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { fireEvent } from '@testing-library/dom'
import { MemoryRouter, useLocation } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Loaded } from '../lib/loaded.ts'
import { type Column, countColumn, textColumn } from './columns.tsx'
import { ResourceTable } from './resource-table.tsx'

interface Machine {
  name: string
  zone: string
  tasks: number
}

const columns: readonly Column<Machine>[] = [
  textColumn({ id: 'name', header: 'Name', value: (machine) => machine.name, isRowHeader: true }),
  textColumn({ id: 'zone', header: 'Availability Zone', value: (machine) => machine.zone }),
  countColumn({ id: 'tasks', header: 'Tasks', value: (machine) => machine.tasks }),
]

const three: Machine[] = [
  { name: 'beta', zone: 'us-east-1a', tasks: 10 },
  { name: 'alpha', zone: 'us-east-1b', tasks: 9 },
  { name: 'gamma', zone: 'us-east-1a', tasks: 100 },
]

const unexpected = vi.fn()
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(unexpected))
afterEach(() => {
  cleanup()
  localStorage.clear()
  if (unexpected.mock.calls.length > 0) throw new Error(`Unexpected console error: ${String(unexpected.mock.calls[0])}`)
})

function show(query: Partial<Loaded<{ items: Machine[] }>>, address = '/') {
  render(
    <MemoryRouter initialEntries={[address]}>
      <ResourceTable
        id="machines"
        title="Machines"
        query={{ data: undefined, error: null, refetch: () => undefined, ...query }}
        columns={columns}
        rowId={(machine) => machine.name}
        empty={{ text: 'No machines yet.', action: <button type="button">Add a machine</button> }}
      />
      <Address />
    </MemoryRouter>,
  )
}

const Address = () => <output>{useLocation().search}</output>
const names = () => screen.queryAllByRole('rowheader').map((cell) => cell.textContent)
const type = (text: string) => fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } })

describe('a list of resources', () => {
  test('says that it loads', () => {
    show({})
    expect(screen.getByText('Loading Machines')).toBeTruthy()
  })

  test('shows why it could not be read, once, and asks again on demand', async () => {
    const refetch = vi.fn()
    show({ error: new Error('The endpoint is gone'), refetch })
    expect(await screen.findAllByText('The endpoint is gone')).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(refetch).toHaveBeenCalledOnce()
  })

  test('keeps the rows that it has when asking again fails', () => {
    show({ data: { items: three }, error: new Error('The endpoint is gone') })
    expect(names()).toEqual(['beta', 'alpha', 'gamma'])
    expect(screen.queryByText('The endpoint is gone')).toBeNull()
  })

  test('offers the way to the first one when there is none', () => {
    show({ data: { items: [] } })
    expect(screen.getByText('No machines yet.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Add a machine' })).toBeTruthy()
  })

  test('counts its rows in the heading', () => {
    show({ data: { items: three } })
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Machines (3)')
  })

  test('tells an empty list from one that nothing matches, and clears the filter', () => {
    show({ data: { items: three } })
    type('delta')
    expect(screen.getByText('Nothing matches the filter.')).toBeTruthy()
    expect(screen.queryByText('No machines yet.')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter' }))
    expect(names()).toHaveLength(3)
  })
})

describe('the address of a list', () => {
  test('brings its filter, its sort order and its page', () => {
    show({ data: { items: three } }, '/?q=us-east-1a&sort=-tasks')
    expect(names()).toEqual(['gamma', 'beta'])
  })

  test('follows what is typed when typing pauses', async () => {
    show({ data: { items: three } }, '/?page=2')
    type('alpha')
    expect(names()).toEqual(['alpha'])
    expect(await screen.findByText('?q=alpha')).toBeTruthy()
  })

  test('puts the filter into the address at once when one turns to something else', () => {
    show({ data: { items: three } })
    type('alpha')
    expect(screen.queryByText('?q=alpha')).toBeNull()
    fireEvent.focusOut(screen.getByRole('searchbox'))
    expect(screen.getByText('?q=alpha')).toBeTruthy()
  })

  test('follows the column that one sorts by', () => {
    show({ data: { items: three } })
    fireEvent.click(within(screen.getByRole('columnheader', { name: /Tasks/ })).getByRole('button'))
    expect(names()).toEqual(['alpha', 'beta', 'gamma'])
    expect(screen.getByText('?sort=tasks')).toBeTruthy()
  })
})

test('the first click on the export button loads its menu and opens it', async () => {
  show({ data: { items: three } })
  fireEvent.click(screen.getByRole('button', { name: 'Export Machines' }))
  expect(await screen.findByRole('menuitem', { name: 'Download CSV (3)' })).toBeTruthy()
})

test('shows 50 rows of a long list and the way to the others', async () => {
  const many = Array.from({ length: 120 }, (_, index) => ({ name: `machine-${index + 1}`, zone: 'us-east-1a', tasks: index }))
  show({ data: { items: many } }, '/?page=3')
  expect(names()).toHaveLength(20)
  expect(names()[0]).toBe('machine-101')
  const page = await screen.findByRole('button', { name: 'Page 3 of 3' })
  expect(page.getAttribute('aria-current')).toBe('true')
})
