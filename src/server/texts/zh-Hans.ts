import type { Words } from './en.js';

export const zhHans: Words = {
  methods: {
    passkey: '通行密钥',
    'security-key': '安全密钥',
    totp: '身份验证器应用',
    'email-otp': '接收验证码的电子邮件地址',
    'email-link': '接收链接的电子邮件地址',
    'sms-otp': '接收验证码的电话号码',
    'recovery-code': '恢复代码',
    unknown: '登录方式',
  },
  subjects: {
    authenticator_added: '已为你的 {rpName} 账户添加{method}',
    authenticator_removed: '已从你的 {rpName} 账户中移除{method}',
    authenticator_suspended: '你的 {rpName} 账户：{method}已暂停使用',
    authenticator_resumed: '你的 {rpName} 账户：{method}已恢复使用',
    authenticator_flagged: '你的 {rpName} 账户：{method}可能已被复制',
    address_changed: '你的 {rpName} 账户的电子邮件地址或电话号码已更改',
    recovery_codes_issued: '已为你的 {rpName} 账户生成新的恢复代码',
    recovery_code_used: '你的 {rpName} 账户有一个恢复代码已被使用',
    recovery_started: '你的 {rpName} 账户的恢复流程已开始',
    account_locked: '你的 {rpName} 账户已暂时锁定',
  },
  more: {
    authenticator_suspended: '恢复使用之前，无法使用它。',
    authenticator_flagged: '它的使用次数计数出现异常，因此不能再使用。',
    recovery_codes_issued: '旧的恢复代码已失效。',
    recovery_code_used: '剩余代码：{codesLeft}。',
    recovery_started: '从 {until} 起，可以设置新的登录方式。',
    recovery_soon: '即将设置新的登录方式。',
    account_locked:
      '输错代码的次数过多，因此暂时不再接受代码。没有任何人用输错的代码进入你的账户。',
    account_locked_until:
      '输错代码的次数过多，因此在 {until} 之前不再接受代码。没有任何人用输错的代码进入你的账户。',
  },
  facts: {
    name: '名称：“{name}”',
    when: '时间：{time}',
    stop: '。',
  },
  advice: {
    fine: '如果是你本人操作，则无需执行任何操作。',
    look: '如果不是你本人操作，请查看你的安全设置，并立即告知 {rpName}。',
    remove: '如果不是你本人操作，请在安全设置中将其移除，并立即告知 {rpName}。',
    codes: '如果不是你本人操作，请在安全设置中生成新的恢复代码，并立即告知 {rpName}。',
    contact: '客服：{supportUrl}',
  },
  code: {
    subject: '你的 {rpName} 验证码',
    lead: '你的 {rpName} 验证码是：',
    rules:
      'other:此验证码只能使用一次，须在 {minutes} 分钟内使用。请勿告诉任何人；{rpName} 不会向你索要。',
    otherwise: '如果你没有请求验证码，可能有人正试图进入你的账户。没有验证码，对方无法进入。',
    text: '{code} 是你的 {rpName} 验证码。请勿告诉任何人。',
  },
  link: {
    subject: '你的 {rpName} 链接',
    lead: '打开此链接，向 {rpName} 确认是你本人：',
    rules:
      'other:此链接只能使用一次，须在 {minutes} 分钟内使用。它所确认的操作会在你请求链接的地方继续。请勿交给任何人；{rpName} 不会向你索要。',
    otherwise: '如果你没有请求链接，请勿打开：可能有人正试图进入你的账户。没有链接，对方无法进入。',
  },
  page: {
    title: '是你本人吗？',
    ask: '有人向 {rpName} 请求了此链接，以表明自己能查看此邮箱。如果是你本人刚刚请求的，请在此确认。如果不是，请关闭此页面，不会发生任何事。',
    button: '是的，是我',
    done: '谢谢。请回到你请求链接的地方，那里会自动继续。',
    over: '此链接已被使用或不再有效。请回到你请求链接的地方，如果那里没有继续，请再请求一个链接。',
    broken: '我们没有收到你的回应。请检查连接，然后重试。',
    scriptless:
      '此页面需要 JavaScript，但它在此浏览器中已关闭。请为此网站开启 JavaScript，然后再次打开邮件中的链接。',
  },
  launch: {
    scriptless:
      '此页面需要 JavaScript，但它在此浏览器中已关闭。请为此网站开启 JavaScript，然后重新加载页面：你的链接仍然有效。',
  },
};
