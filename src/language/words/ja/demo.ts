import type { Catalogue } from '../words';

export const demo: Catalogue['demo'] = () => ({
  tryIt: 'サンプルデータで試す',
  account: 'サンプルデータ',
  icon: 'デモ',
  mark: 'デモ：表示されている内容は架空のもので、何も変更されません。',
  leave: 'デモを終了',
  left: 'デモを終了しました。',
  noWrites: 'これはデモで、何も変更されません。ご自身のキーがあれば、ここで変更内容を確認して確定します。',
  noDraft: 'デモでは下書きは開きません。',
  noInsert: 'デモでは下書きに何も挿入されません。',
});
