import type { Words } from './en.js';

export const ja: Words = {
  methods: {
    passkey: 'パスキー',
    'security-key': 'セキュリティキー',
    totp: '認証アプリ',
    'email-otp': 'コード受信用のメールアドレス',
    'email-link': 'リンク受信用のメールアドレス',
    'sms-otp': 'コード受信用の電話番号',
    'recovery-code': 'リカバリーコード',
    unknown: 'サインイン方法',
  },
  subjects: {
    authenticator_added: '{rpName}のアカウントに{method}が追加されました',
    authenticator_removed: '{rpName}のアカウントから{method}が削除されました',
    authenticator_suspended: '{rpName}のアカウントの{method}が一時停止されました',
    authenticator_resumed: '{rpName}のアカウントの{method}が再び使えるようになりました',
    authenticator_flagged: '{rpName}のアカウントの{method}が複製された可能性があります',
    address_changed: '{rpName}のアカウントのメールアドレスまたは電話番号が変更されました',
    recovery_codes_issued: '{rpName}のアカウントの新しいリカバリーコードが作成されました',
    recovery_code_used: '{rpName}のアカウントでリカバリーコードが使用されました',
    recovery_started: '{rpName}のアカウントの復旧が開始されました',
    account_locked: '{rpName}のアカウントが一時的にロックされています',
  },
  more: {
    authenticator_suspended: '再開されるまで使えません。',
    authenticator_flagged: '使用回数の数え方に本来あり得ない点があったため、今後は使えません。',
    recovery_codes_issued: '以前のコードは使えなくなりました。',
    recovery_code_used: '残っているコード: {codesLeft}。',
    recovery_started: '{until}以降、新しいサインイン方法を設定できるようになります。',
    recovery_soon: 'まもなく新しいサインイン方法が設定されます。',
    account_locked:
      '間違ったコードの入力が多すぎたため、当面の間、コードは受け付けられません。それらのコードでアカウントに入った人はいません。',
    account_locked_until:
      '間違ったコードの入力が多すぎたため、{until}まで、コードは受け付けられません。それらのコードでアカウントに入った人はいません。',
  },
  facts: {
    name: '名前: 「{name}」',
    when: '日時: {time}',
    stop: '。',
  },
  advice: {
    fine: 'ご自身によるものであれば、何もする必要はありません。',
    look: '心当たりがない場合は、セキュリティ設定を確認し、すぐに{rpName}にお知らせください。',
    remove:
      '心当たりがない場合は、セキュリティ設定でこれを削除し、すぐに{rpName}にお知らせください。',
    codes:
      '心当たりがない場合は、セキュリティ設定で新しいリカバリーコードを作成し、すぐに{rpName}にお知らせください。',
    contact: 'サポート: {supportUrl}',
  },
  code: {
    subject: '{rpName}のコード',
    lead: '{rpName}のコードは次のとおりです:',
    rules:
      'other:{minutes}分以内に1回だけ使えます。誰にも教えないでください。{rpName}がこのコードをお尋ねすることはありません。',
    otherwise:
      'コードをリクエストしていない場合は、誰かがアカウントに入ろうとしている可能性があります。コードがなければ入れません。',
    text: '{code}は{rpName}のコードです。誰にも教えないでください。',
  },
  link: {
    subject: '{rpName}のリンク',
    lead: '次のリンクを開いて、ご本人であることを{rpName}に示してください:',
    rules:
      'other:{minutes}分以内に1回だけ使えます。確認した操作の続きは、リンクをリクエストした画面で進みます。誰にも渡さないでください。{rpName}がこのリンクをお尋ねすることはありません。',
    otherwise:
      'リンクをリクエストしていない場合は、開かないでください。誰かがアカウントに入ろうとしている可能性があります。リンクがなければ入れません。',
  },
  page: {
    title: 'ご本人ですか？',
    ask: 'このメールボックスを読めることを示すために、誰かが{rpName}にこのリンクをリクエストしました。たった今ご自身でリクエストした場合は、ここで確認してください。そうでない場合は、このページを閉じれば、何も起こりません。',
    button: 'はい、本人です',
    done: 'ありがとうございます。リンクをリクエストした画面に戻ってください。そこで自動的に進みます。',
    over: 'このリンクは使用済みか、無効になっています。リンクをリクエストした画面に戻り、先に進まない場合は、別のリンクをリクエストしてください。',
    broken: 'こちらに届きませんでした。接続を確認して、もう一度お試しください。',
    scriptless:
      'このページにはJavaScriptが必要ですが、このブラウザではオフになっています。このサイトでオンにしてから、メールのリンクをもう一度開いてください。',
  },
  launch: {
    scriptless:
      'このページにはJavaScriptが必要ですが、このブラウザではオフになっています。このサイトでオンにしてから、ページを再読み込みしてください。リンクは引き続き使えます。',
  },
};
