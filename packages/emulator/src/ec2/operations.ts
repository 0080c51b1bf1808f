import {
  AssociateIamInstanceProfile$,
  AssociateRouteTable$,
  AttachInternetGateway$,
  AuthorizeSecurityGroupEgress$,
  AuthorizeSecurityGroupIngress$,
  CreateInternetGateway$,
  CreateKeyPair$,
  CreateLaunchTemplate$,
  CreateLaunchTemplateVersion$,
  CreateRoute$,
  CreateRouteTable$,
  CreateSecurityGroup$,
  CreateSubnet$,
  CreateTags$,
  CreateVpc$,
  DeleteInternetGateway$,
  DeleteKeyPair$,
  DeleteLaunchTemplate$,
  DeleteRoute$,
  DeleteRouteTable$,
  DeleteSecurityGroup$,
  DeleteSubnet$,
  DeleteTags$,
  DeleteVpc$,
  DescribeAccountAttributes$,
  DescribeAddresses$,
  DescribeAvailabilityZones$,
  DescribeIamInstanceProfileAssociations$,
  DescribeImages$,
  DescribeInstanceStatus$,
  DescribeInstanceTypes$,
  DescribeInstances$,
  DescribeInternetGateways$,
  DescribeKeyPairs$,
  DescribeLaunchTemplateVersions$,
  DescribeLaunchTemplates$,
  DescribeNetworkInterfaces$,
  DescribeRegions$,
  DescribeRouteTables$,
  DescribeSecurityGroupRules$,
  DescribeSecurityGroups$,
  DescribeSubnets$,
  DescribeTags$,
  DescribeVpcAttribute$,
  DescribeVpcs$,
  DetachInternetGateway$,
  DisassociateIamInstanceProfile$,
  DisassociateRouteTable$,
  ImportKeyPair$,
  ModifyLaunchTemplate$,
  ModifySubnetAttribute$,
  ModifyVpcAttribute$,
  RebootInstances$,
  RevokeSecurityGroupEgress$,
  RevokeSecurityGroupIngress$,
  RunInstances$,
  StartInstances$,
  StopInstances$,
  TerminateInstances$,
} from '@aws-sdk/client-ec2'
import type { OperationRow } from '../region/region-service.ts'
import { associateIamInstanceProfile } from './operations/associate-iam-instance-profile.ts'
import { associateRouteTable } from './operations/associate-route-table.ts'
import { attachInternetGateway } from './operations/attach-internet-gateway.ts'
import { authorizeSecurityGroupEgress } from './operations/authorize-security-group-egress.ts'
import { authorizeSecurityGroupIngress } from './operations/authorize-security-group-ingress.ts'
import { createInternetGateway } from './operations/create-internet-gateway.ts'
import { createKeyPair } from './operations/create-key-pair.ts'
import { createLaunchTemplate } from './operations/create-launch-template.ts'
import { createLaunchTemplateVersion } from './operations/create-launch-template-version.ts'
import { createRoute } from './operations/create-route.ts'
import { createRouteTable } from './operations/create-route-table.ts'
import { createSecurityGroup } from './operations/create-security-group.ts'
import { createSubnet } from './operations/create-subnet.ts'
import { createTags } from './operations/create-tags.ts'
import { createVpc } from './operations/create-vpc.ts'
import { deleteInternetGateway } from './operations/delete-internet-gateway.ts'
import { deleteKeyPair } from './operations/delete-key-pair.ts'
import { deleteLaunchTemplate } from './operations/delete-launch-template.ts'
import { deleteRoute } from './operations/delete-route.ts'
import { deleteRouteTable } from './operations/delete-route-table.ts'
import { deleteSecurityGroup } from './operations/delete-security-group.ts'
import { deleteSubnet } from './operations/delete-subnet.ts'
import { deleteTags } from './operations/delete-tags.ts'
import { deleteVpc } from './operations/delete-vpc.ts'
import { describeAccountAttributes } from './operations/describe-account-attributes.ts'
import { describeAddresses } from './operations/describe-addresses.ts'
import { describeAvailabilityZones } from './operations/describe-availability-zones.ts'
import { describeIamInstanceProfileAssociations } from './operations/describe-iam-instance-profile-associations.ts'
import { describeImages } from './operations/describe-images.ts'
import { describeInstanceStatus } from './operations/describe-instance-status.ts'
import { describeInstanceTypes } from './operations/describe-instance-types.ts'
import { describeInstances } from './operations/describe-instances.ts'
import { describeInternetGateways } from './operations/describe-internet-gateways.ts'
import { describeKeyPairs } from './operations/describe-key-pairs.ts'
import { describeLaunchTemplateVersions } from './operations/describe-launch-template-versions.ts'
import { describeLaunchTemplates } from './operations/describe-launch-templates.ts'
import { describeNetworkInterfaces } from './operations/describe-network-interfaces.ts'
import { describeRegions } from './operations/describe-regions.ts'
import { describeRouteTables } from './operations/describe-route-tables.ts'
import { describeSecurityGroupRules } from './operations/describe-security-group-rules.ts'
import { describeSecurityGroups } from './operations/describe-security-groups.ts'
import { describeSubnets } from './operations/describe-subnets.ts'
import { describeTags } from './operations/describe-tags.ts'
import { describeVpcAttribute } from './operations/describe-vpc-attribute.ts'
import { describeVpcs } from './operations/describe-vpcs.ts'
import { detachInternetGateway } from './operations/detach-internet-gateway.ts'
import { disassociateIamInstanceProfile } from './operations/disassociate-iam-instance-profile.ts'
import { disassociateRouteTable } from './operations/disassociate-route-table.ts'
import { importKeyPair } from './operations/import-key-pair.ts'
import { modifyLaunchTemplate } from './operations/modify-launch-template.ts'
import { modifySubnetAttribute } from './operations/modify-subnet-attribute.ts'
import { modifyVpcAttribute } from './operations/modify-vpc-attribute.ts'
import { rebootInstances } from './operations/reboot-instances.ts'
import { revokeSecurityGroupEgress } from './operations/revoke-security-group-egress.ts'
import { revokeSecurityGroupIngress } from './operations/revoke-security-group-ingress.ts'
import { runInstances } from './operations/run-instances.ts'
import { startInstances } from './operations/start-instances.ts'
import { stopInstances } from './operations/stop-instances.ts'
import { terminateInstances } from './operations/terminate-instances.ts'

/** The operations of this service that the endpoint serves. */
export const ec2Operations = {
  AssociateIamInstanceProfile: { schema: AssociateIamInstanceProfile$, run: associateIamInstanceProfile, writes: true },
  AssociateRouteTable: { schema: AssociateRouteTable$, run: associateRouteTable, writes: true },
  AttachInternetGateway: { schema: AttachInternetGateway$, run: attachInternetGateway, writes: true },
  AuthorizeSecurityGroupEgress: { schema: AuthorizeSecurityGroupEgress$, run: authorizeSecurityGroupEgress, writes: true },
  AuthorizeSecurityGroupIngress: { schema: AuthorizeSecurityGroupIngress$, run: authorizeSecurityGroupIngress, writes: true },
  CreateInternetGateway: { schema: CreateInternetGateway$, run: createInternetGateway, writes: true },
  CreateKeyPair: { schema: CreateKeyPair$, run: createKeyPair, writes: true },
  CreateLaunchTemplate: { schema: CreateLaunchTemplate$, run: createLaunchTemplate, writes: true },
  CreateLaunchTemplateVersion: { schema: CreateLaunchTemplateVersion$, run: createLaunchTemplateVersion, writes: true },
  CreateRoute: { schema: CreateRoute$, run: createRoute, writes: true },
  CreateRouteTable: { schema: CreateRouteTable$, run: createRouteTable, writes: true },
  CreateSecurityGroup: { schema: CreateSecurityGroup$, run: createSecurityGroup, writes: true },
  CreateSubnet: { schema: CreateSubnet$, run: createSubnet, writes: true },
  CreateTags: { schema: CreateTags$, run: createTags, writes: true },
  CreateVpc: { schema: CreateVpc$, run: createVpc, writes: true },
  DeleteInternetGateway: { schema: DeleteInternetGateway$, run: deleteInternetGateway, writes: true },
  DeleteKeyPair: { schema: DeleteKeyPair$, run: deleteKeyPair, writes: true },
  DeleteLaunchTemplate: { schema: DeleteLaunchTemplate$, run: deleteLaunchTemplate, writes: true },
  DeleteRoute: { schema: DeleteRoute$, run: deleteRoute, writes: true },
  DeleteRouteTable: { schema: DeleteRouteTable$, run: deleteRouteTable, writes: true },
  DeleteSecurityGroup: { schema: DeleteSecurityGroup$, run: deleteSecurityGroup, writes: true },
  DeleteSubnet: { schema: DeleteSubnet$, run: deleteSubnet, writes: true },
  DeleteTags: { schema: DeleteTags$, run: deleteTags, writes: true },
  DeleteVpc: { schema: DeleteVpc$, run: deleteVpc, writes: true },
  DescribeAccountAttributes: { schema: DescribeAccountAttributes$, run: describeAccountAttributes, writes: false },
  DescribeAddresses: { schema: DescribeAddresses$, run: describeAddresses, writes: false },
  DescribeAvailabilityZones: { schema: DescribeAvailabilityZones$, run: describeAvailabilityZones, writes: false },
  DescribeIamInstanceProfileAssociations: {
    schema: DescribeIamInstanceProfileAssociations$,
    run: describeIamInstanceProfileAssociations,
    writes: false,
  },
  DescribeImages: { schema: DescribeImages$, run: describeImages, writes: false },
  DescribeInstanceStatus: { schema: DescribeInstanceStatus$, run: describeInstanceStatus, writes: false },
  DescribeInstanceTypes: { schema: DescribeInstanceTypes$, run: describeInstanceTypes, writes: false },
  DescribeInstances: { schema: DescribeInstances$, run: describeInstances, writes: false },
  DescribeInternetGateways: { schema: DescribeInternetGateways$, run: describeInternetGateways, writes: false },
  DescribeKeyPairs: { schema: DescribeKeyPairs$, run: describeKeyPairs, writes: false },
  DescribeLaunchTemplateVersions: { schema: DescribeLaunchTemplateVersions$, run: describeLaunchTemplateVersions, writes: false },
  DescribeLaunchTemplates: { schema: DescribeLaunchTemplates$, run: describeLaunchTemplates, writes: false },
  DescribeNetworkInterfaces: { schema: DescribeNetworkInterfaces$, run: describeNetworkInterfaces, writes: false },
  DescribeRegions: { schema: DescribeRegions$, run: describeRegions, writes: false },
  DescribeRouteTables: { schema: DescribeRouteTables$, run: describeRouteTables, writes: false },
  DescribeSecurityGroupRules: { schema: DescribeSecurityGroupRules$, run: describeSecurityGroupRules, writes: false },
  DescribeSecurityGroups: { schema: DescribeSecurityGroups$, run: describeSecurityGroups, writes: false },
  DescribeSubnets: { schema: DescribeSubnets$, run: describeSubnets, writes: false },
  DescribeTags: { schema: DescribeTags$, run: describeTags, writes: false },
  DescribeVpcAttribute: { schema: DescribeVpcAttribute$, run: describeVpcAttribute, writes: false },
  DescribeVpcs: { schema: DescribeVpcs$, run: describeVpcs, writes: false },
  DetachInternetGateway: { schema: DetachInternetGateway$, run: detachInternetGateway, writes: true },
  DisassociateIamInstanceProfile: { schema: DisassociateIamInstanceProfile$, run: disassociateIamInstanceProfile, writes: true },
  DisassociateRouteTable: { schema: DisassociateRouteTable$, run: disassociateRouteTable, writes: true },
  ImportKeyPair: { schema: ImportKeyPair$, run: importKeyPair, writes: true },
  ModifyLaunchTemplate: { schema: ModifyLaunchTemplate$, run: modifyLaunchTemplate, writes: true },
  ModifySubnetAttribute: { schema: ModifySubnetAttribute$, run: modifySubnetAttribute, writes: true },
  ModifyVpcAttribute: { schema: ModifyVpcAttribute$, run: modifyVpcAttribute, writes: true },
  RebootInstances: { schema: RebootInstances$, run: rebootInstances, writes: true },
  RevokeSecurityGroupEgress: { schema: RevokeSecurityGroupEgress$, run: revokeSecurityGroupEgress, writes: true },
  RevokeSecurityGroupIngress: { schema: RevokeSecurityGroupIngress$, run: revokeSecurityGroupIngress, writes: true },
  RunInstances: { schema: RunInstances$, run: runInstances, writes: true },
  StartInstances: { schema: StartInstances$, run: startInstances, writes: true },
  StopInstances: { schema: StopInstances$, run: stopInstances, writes: true },
  TerminateInstances: { schema: TerminateInstances$, run: terminateInstances, writes: true },
} satisfies Record<string, OperationRow>
