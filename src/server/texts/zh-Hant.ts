import type { Words } from './en.js';

export const zhHant: Words = {
  methods: {
    passkey: '密碼金鑰',
    'security-key': '安全金鑰',
    totp: '驗證器應用程式',
    'email-otp': '接收驗證碼的電子郵件地址',
    'email-link': '接收連結的電子郵件地址',
    'sms-otp': '接收驗證碼的電話號碼',
    'recovery-code': '復原碼',
    unknown: '登入方式',
  },
  subjects: {
    authenticator_added: '已為你的 {rpName} 帳戶新增{method}',
    authenticator_removed: '已從你的 {rpName} 帳戶中移除{method}',
    authenticator_suspended: '你的 {rpName} 帳戶：{method}已暫停使用',
    authenticator_resumed: '你的 {rpName} 帳戶：{method}已恢復使用',
    authenticator_flagged: '你的 {rpName} 帳戶：{method}可能已被複製',
    address_changed: '你的 {rpName} 帳戶的電子郵件地址或電話號碼已變更',
    recovery_codes_issued: '已為你的 {rpName} 帳戶產生新的復原碼',
    recovery_code_used: '你的 {rpName} 帳戶有一組復原碼已被使用',
    recovery_started: '你的 {rpName} 帳戶的復原程序已開始',
    account_locked: '你的 {rpName} 帳戶已暫時鎖定',
  },
  more: {
    authenticator_suspended: '恢復使用之前，無法使用它。',
    authenticator_flagged: '它的使用次數計數出現異常，因此無法再使用。',
    recovery_codes_issued: '舊的復原碼已失效。',
    recovery_code_used: '剩餘復原碼：{codesLeft}。',
    recovery_started: '從 {until} 起，可以設定新的登入方式。',
    recovery_soon: '即將設定新的登入方式。',
    account_locked:
      '輸錯代碼的次數過多，因此暫時不再接受代碼。沒有任何人用輸錯的代碼進入你的帳戶。',
    account_locked_until:
      '輸錯代碼的次數過多，因此在 {until} 之前不再接受代碼。沒有任何人用輸錯的代碼進入你的帳戶。',
  },
  facts: {
    name: '名稱：「{name}」',
    when: '時間：{time}',
    stop: '。',
  },
  advice: {
    fine: '如果是你本人操作，則不需要採取任何動作。',
    look: '如果不是你本人操作，請查看你的安全性設定，並立即告知 {rpName}。',
    remove: '如果不是你本人操作，請在安全性設定中將它移除，並立即告知 {rpName}。',
    codes: '如果不是你本人操作，請在安全性設定中產生新的復原碼，並立即告知 {rpName}。',
    contact: '客服：{supportUrl}',
  },
  code: {
    subject: '你的 {rpName} 驗證碼',
    lead: '你的 {rpName} 驗證碼是：',
    rules:
      'other:這組驗證碼只能使用一次，須在 {minutes} 分鐘內使用。請勿告訴任何人；{rpName} 不會向你索取。',
    otherwise: '如果你沒有索取驗證碼，可能有人正試圖進入你的帳戶。沒有驗證碼，對方就無法進入。',
    text: '{code} 是你的 {rpName} 驗證碼。請勿告訴任何人。',
  },
  link: {
    subject: '你的 {rpName} 連結',
    lead: '開啟這個連結，向 {rpName} 確認是你本人：',
    rules:
      'other:這個連結只能使用一次，須在 {minutes} 分鐘內使用。它所確認的操作會在你索取連結的地方繼續。請勿交給任何人；{rpName} 不會向你索取。',
    otherwise:
      '如果你沒有索取連結，請勿開啟：可能有人正試圖進入你的帳戶。沒有連結，對方就無法進入。',
  },
  page: {
    title: '是你本人嗎？',
    ask: '有人向 {rpName} 索取了這個連結，以表明自己能查看這個信箱。如果是你本人剛剛索取的，請在這裡確認。如果不是，請關閉這個頁面，不會發生任何事。',
    button: '是的，是我',
    done: '謝謝。請回到你索取連結的地方，那裡會自動繼續。',
    over: '這個連結已被使用或不再有效。請回到你索取連結的地方，如果那裡沒有繼續，請再索取一個連結。',
    broken: '我們沒有收到你的回應。請檢查連線，然後再試一次。',
    scriptless:
      '這個頁面需要 JavaScript，但它在這個瀏覽器中已關閉。請針對這個網站開啟 JavaScript，然後再次開啟電子郵件中的連結。',
  },
  launch: {
    scriptless:
      '這個頁面需要 JavaScript，但它在這個瀏覽器中已關閉。請針對這個網站開啟 JavaScript，然後重新載入頁面：你的連結仍然有效。',
  },
};
