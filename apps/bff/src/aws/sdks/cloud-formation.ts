import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'

export { CloudFormationClient as Client } from '@aws-sdk/client-cloudformation'

/** Every action of CloudFormation that this console ever signs. Loaded on first use. */
export const commands = {
  CreateStack: CreateStackCommand,
  DeleteStack: DeleteStackCommand,
  DescribeStackEvents: DescribeStackEventsCommand,
  DescribeStackResources: DescribeStackResourcesCommand,
  DescribeStacks: DescribeStacksCommand,
  GetTemplate: GetTemplateCommand,
  ListStacks: ListStacksCommand,
  UpdateStack: UpdateStackCommand,
}
