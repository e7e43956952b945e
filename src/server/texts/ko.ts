import type { Words } from './en.js';

export const ko: Words = {
  methods: {
    passkey: '패스키',
    'security-key': '보안 키',
    totp: '인증 앱',
    'email-otp': '코드를 받는 이메일 주소',
    'email-link': '링크를 받는 이메일 주소',
    'sms-otp': '코드를 받는 전화번호',
    'recovery-code': '복구 코드',
    unknown: '로그인 방법',
  },
  subjects: {
    authenticator_added: '{rpName} 계정에 다음 항목이 추가되었습니다: {method}',
    authenticator_removed: '{rpName} 계정에서 다음 항목이 삭제되었습니다: {method}',
    authenticator_suspended: '{rpName} 계정의 다음 항목이 일시 중지되었습니다: {method}',
    authenticator_resumed: '{rpName} 계정의 다음 항목을 다시 사용할 수 있습니다: {method}',
    authenticator_flagged: '{rpName} 계정의 다음 항목이 복제되었을 수 있습니다: {method}',
    address_changed: '{rpName} 계정의 이메일 주소 또는 전화번호가 변경되었습니다',
    recovery_codes_issued: '{rpName} 계정의 새 복구 코드가 생성되었습니다',
    recovery_code_used: '{rpName} 계정에 복구 코드가 사용되었습니다',
    recovery_started: '{rpName} 계정의 복구가 시작되었습니다',
    account_locked: '{rpName} 계정이 일시적으로 잠겼습니다',
  },
  more: {
    authenticator_suspended: '다시 사용하도록 설정할 때까지 사용할 수 없습니다.',
    authenticator_flagged: '사용 횟수가 비정상적으로 계산되어 더 이상 사용할 수 없습니다.',
    recovery_codes_issued: '이전 코드는 더 이상 작동하지 않습니다.',
    recovery_code_used: '남은 코드: {codesLeft}.',
    recovery_started: '{until}부터 새 로그인 방법을 설정할 수 있습니다.',
    recovery_soon: '곧 새 로그인 방법이 설정됩니다.',
    account_locked:
      '잘못된 코드가 너무 많이 입력되어, 지금은 코드를 더 입력해도 인정되지 않습니다. 그 코드로 계정에 들어온 사람은 아무도 없습니다.',
    account_locked_until:
      '잘못된 코드가 너무 많이 입력되어, {until}까지는 코드를 더 입력해도 인정되지 않습니다. 그 코드로 계정에 들어온 사람은 아무도 없습니다.',
  },
  facts: {
    name: '이름: ‘{name}’',
    when: '시간: {time}',
    stop: '. ',
  },
  advice: {
    fine: '본인이 한 것이라면 아무것도 하지 않아도 됩니다.',
    look: '본인이 한 것이 아니라면 보안 설정을 확인하고 즉시 {rpName}에 알려 주세요.',
    remove:
      '본인이 한 것이 아니라면 보안 설정에서 해당 항목을 삭제하고 즉시 {rpName}에 알려 주세요.',
    codes:
      '본인이 한 것이 아니라면 보안 설정에서 새 복구 코드를 만들고 즉시 {rpName}에 알려 주세요.',
    contact: '고객지원: {supportUrl}',
  },
  code: {
    subject: '{rpName} 코드',
    lead: '{rpName} 코드는 다음과 같습니다:',
    rules:
      'other:{minutes}분 안에 한 번만 사용할 수 있습니다. 아무에게도 알려 주지 마세요. {rpName}에서 이 코드를 요청하는 일은 없습니다.',
    otherwise:
      '코드를 요청하지 않았다면 누군가 계정에 들어오려는 것일 수 있습니다. 코드 없이는 들어올 수 없습니다.',
    text: '{rpName} 코드는 {code}입니다. 아무에게도 알려 주지 마세요.',
  },
  link: {
    subject: '{rpName} 링크',
    lead: '이 링크를 열어 {rpName}에 본인임을 확인해 주세요:',
    rules:
      'other:{minutes}분 안에 한 번만 사용할 수 있습니다. 확인한 작업은 링크를 요청한 곳에서 계속됩니다. 아무에게도 알려 주지 마세요. {rpName}에서 이 링크를 요청하는 일은 없습니다.',
    otherwise:
      '링크를 요청하지 않았다면 열지 마세요. 누군가 계정에 들어오려는 것일 수 있습니다. 링크 없이는 들어올 수 없습니다.',
  },
  page: {
    title: '본인이 맞나요?',
    ask: '누군가 이 메일함을 읽을 수 있음을 보여 주려고 {rpName}에 이 링크를 요청했습니다. 방금 본인이 요청했다면 여기에서 확인하세요. 아니라면 이 페이지를 닫으세요. 그러면 아무 일도 일어나지 않습니다.',
    button: '네, 본인입니다',
    done: '감사합니다. 링크를 요청한 곳으로 돌아가세요. 그곳에서 자동으로 진행됩니다.',
    over: '이 링크는 이미 사용되었거나 더 이상 유효하지 않습니다. 링크를 요청한 곳으로 돌아가고, 그곳에서 진행되지 않으면 새 링크를 요청하세요.',
    broken: '전달되지 않았습니다. 연결을 확인하고 다시 시도하세요.',
    scriptless:
      '이 페이지에는 JavaScript가 필요하지만 이 브라우저에서 꺼져 있습니다. 이 사이트에서 켠 다음 메일의 링크를 다시 여세요.',
  },
  launch: {
    scriptless:
      '이 페이지에는 JavaScript가 필요하지만 이 브라우저에서 꺼져 있습니다. 이 사이트에서 켠 다음 페이지를 새로고침하세요. 링크는 계속 작동합니다.',
  },
};
