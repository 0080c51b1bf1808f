/** What CloudFormation remembers of one account in one Region. Plain data; times are epoch milliseconds. */
export interface CloudFormationState {
  /** By stack id. Deleted ones stay describable by it. */
  stacks: Map<string, unknown>
}

export interface CloudFormationDue {
  service: 'cloudformation'
  stackId: string
}

export const emptyCloudFormation = (): CloudFormationState => ({ stacks: new Map() })
