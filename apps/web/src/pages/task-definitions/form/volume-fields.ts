import { type Section, fieldsOf } from './field.ts'

const volume = (names: string[], spelling?: Parameters<typeof fieldsOf>[2]) => fieldsOf(['volumes', 0], names, spelling)

/** Every parameter of a volume. Which kind of volume it is follows from what is filled in. */
export const volumeSections: Section[] = [
  {
    title: 'Volume',
    fields: volume(['name', 'host.sourcePath', 'configuredAtLaunch'], {
      name: { label: 'Volume name' },
      'host.sourcePath': { label: 'Source path on the container instance' },
    }),
  },
  {
    title: 'Docker volume driver',
    fields: volume([
      'dockerVolumeConfiguration.driver',
      'dockerVolumeConfiguration.scope',
      'dockerVolumeConfiguration.autoprovision',
      'dockerVolumeConfiguration.driverOpts',
      'dockerVolumeConfiguration.labels',
    ]),
  },
  {
    title: 'Amazon EFS',
    fields: volume(
      [
        'efsVolumeConfiguration.fileSystemId',
        'efsVolumeConfiguration.rootDirectory',
        'efsVolumeConfiguration.transitEncryption',
        'efsVolumeConfiguration.transitEncryptionPort',
        'efsVolumeConfiguration.authorizationConfig.accessPointId',
        'efsVolumeConfiguration.authorizationConfig.iam',
      ],
      { 'efsVolumeConfiguration.authorizationConfig.iam': { label: 'IAM authorization' } },
    ),
  },
]
