/**
 * What people call the thing that keeps a passkey, by AAGUID (WebAuthn L3 §6.5.2). For naming only: a client may send
 * any AAGUID it likes. Where one product has several AAGUIDs, those have one name. The last column is the public source:
 *
 * - C  https://github.com/passkeydeveloper/passkey-authenticator-aaguids (47b6f84, 2026-08-07)
 * - M  https://learn.microsoft.com/entra/identity/authentication/concept-fido2-hardware-vendor (FIDO metadata no. 285)
 * - A  https://learn.microsoft.com/entra/identity/authentication/how-to-enable-authenticator-passkey
 */
export const aaguids: ReadonlyMap<string, string> = new Map([
  ['ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', 'Google Password Manager'], // C
  ['fbfc3007-154e-4ecc-8c0b-6e020557d7bd', 'Apple Passwords'], // C
  ['dd4ec289-e01d-41c9-bb89-70fa845d4bf2', 'iCloud Keychain (Managed)'], // C
  ['08987058-cadc-4b81-b6e1-30de50dcbe96', 'Windows Hello'], // C
  ['9ddd1817-af5a-4672-a2b9-3e3dd95000a9', 'Windows Hello'], // C
  ['6028b017-b1d4-4c02-b4b3-afcdafc96bb2', 'Windows Hello'], // C
  ['d3452668-01fd-4c12-926c-83a4204853aa', 'Microsoft Password Manager'], // C
  ['de1e552d-db1d-4423-a619-566b625cdc84', 'Microsoft Authenticator'], // A
  ['90a3ccdf-635c-4729-a248-9b709135078f', 'Microsoft Authenticator'], // A
  ['53414d53-554e-4700-0000-000000000000', 'Samsung Pass'], // C
  ['adce0002-35bc-c60a-648b-0b25f1f05503', 'Chrome on Mac'], // C
  ['771b48fd-d3d4-4f74-9232-fc157ab0507a', 'Edge on Mac'], // C
  ['b5397666-4885-aa6b-cebf-e52262a439a2', 'Chromium Browser'], // C
  ['bada5566-a7aa-401f-bd96-45619a55120d', '1Password'], // C
  ['d548826e-79b4-db40-a3d8-11116f7e8349', 'Bitwarden'], // C
  ['531126d6-e717-415c-9320-3d9aa6981239', 'Dashlane'], // C
  ['50726f74-6f6e-5061-7373-50726f746f6e', 'Proton Pass'], // C
  ['b84e4048-15dc-4dd0-8640-f4f60813c8af', 'NordPass'], // C
  ['0ea242b4-43c4-4a1b-8b17-dd6d0b6baec6', 'Keeper'], // C
  ['b78a0a55-6ef8-d246-a042-ba0f6d55050c', 'LastPass'], // C
  ['f3809540-7f14-49c1-a8b3-8f813b225541', 'Enpass'], // C
  ['fdb141b2-5d84-443e-8a35-4698c205a502', 'KeePassXC'], // C
  ['eaecdef2-1c31-5634-8639-f1cbd9c00a08', 'KeePassDX'], // C
  ['b35a26b2-8f6e-4697-ab1d-d44db4da28c6', 'Zoho Vault'], // C
  ['fa37f553-f9b6-4adb-ac53-8bbb57ebdf0d', 'Norton Password Manager'], // C
  ['a10c6dd9-465e-4226-8198-c7c44b91c555', 'Kaspersky Password Manager'], // C
  ['a4a2d88e-9796-4356-9164-e2a5a8bd019c', 'Avast Password Manager'], // C
  ['de503f9c-21a4-4f76-b4b7-558eb55c6f89', 'Devolutions'], // C
  ['39a5647e-1853-446c-a1f6-a79bae9f5bc7', 'IDmelon'], // C
  ['cb69481e-8ff7-4039-93ec-0a2729a154a8', 'YubiKey 5'], // M
  ['ee882879-721c-4913-9775-3dfcce97072a', 'YubiKey 5'], // M
  ['19083c3d-8383-4b18-bc03-8f1c9ab2fd1b', 'YubiKey 5'], // M
  ['ff4dac45-ede8-4ec2-aced-cf66103f4335', 'YubiKey 5'], // M
  ['fa2b99dc-9e39-4257-8f92-4a30d23c4118', 'YubiKey 5 NFC'], // M
  ['2fc0579f-8113-47ea-b116-bb5a8db9202a', 'YubiKey 5 NFC'], // M
  ['a25342c0-3cdc-4414-8e46-f4807fca511c', 'YubiKey 5 NFC'], // M
  ['d7781e5d-e353-46aa-afe2-3ca49f13332a', 'YubiKey 5 NFC'], // M
  ['c5ef55ff-ad9a-4b9f-b580-adebafe026d0', 'YubiKey 5 Lightning'], // M
  ['24673149-6c86-42e7-98d9-433fb5b73296', 'YubiKey 5 Lightning'], // M
  ['73bb0cd4-e502-49b8-9c6f-b59445bf720b', 'YubiKey 5 FIPS'], // M
  ['c1f9a0bc-1dd2-404a-b27f-8e29047a43fd', 'YubiKey 5 FIPS'], // M
  ['d8522d9f-575b-4866-88a9-ba99fa02f35b', 'YubiKey Bio'], // M
  ['dd86a2da-86a0-4cbe-b462-4bd31f57bc6f', 'YubiKey Bio'], // M
  ['f8a011f3-8c0a-4d15-8006-17111f9edc7d', 'Security Key by Yubico'], // M
  ['b92c3f9a-c014-4056-887f-140a2501163b', 'Security Key by Yubico'], // M
  ['6d44ba9b-f6ec-2e49-b930-0c8fe920cb73', 'Security Key by Yubico'], // M
  ['149a2021-8ef6-4133-96b8-81f8d5b7f1f5', 'Security Key by Yubico'], // M
  ['a4e9fc6d-4cbe-4758-b8ba-37598bb5bbaa', 'Security Key by Yubico'], // M
  ['e77e3c64-05e3-428b-8824-0cbeb04b829d', 'Security Key by Yubico'], // M
  ['42b4fb4a-2866-43b2-9bf7-6c6669c2e5d3', 'Google Titan Security Key'], // M
  ['833b721a-ff5f-4d00-bb2e-bdda3ec01e29', 'Feitian ePass'], // M
  ['ee041bce-25e5-4cdb-8f86-897fd6418464', 'Feitian ePass'], // M
  ['77010bd7-212a-4fc9-b236-d2ca5e9d4084', 'Feitian BioPass'], // M
  ['2cd2f727-f6ca-44da-8f48-5c2e5da000a2', 'Nitrokey 3'], // M
  ['8876631b-d4a0-427f-5773-0ec71c9e0279', 'Solo'], // M
  ['ab32f0c6-2239-afbb-c470-d2ef4e254db7', 'Token2'], // M
  ['eabb46cc-e241-80bf-ae9e-96fa6d2975cf', 'Token2'], // M
  ['931327dd-c89b-406c-a81e-ed7058ef36c6', 'Swissbit iShield'], // M
  ['7787a482-13e8-4784-8a06-c7ed49a7aaf4', 'Swissbit iShield'], // M
  ['1f8e43df-71ff-e11d-bea3-c4ee7003b232', 'Thetis Pro'], // M
]);
