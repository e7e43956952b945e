import type { Words } from './en.js';

export const tr: Words = {
  methods: {
    passkey: 'bir geçiş anahtarı',
    'security-key': 'bir güvenlik anahtarı',
    totp: 'bir kimlik doğrulayıcı uygulaması',
    'email-otp': 'kodlar için bir e-posta adresi',
    'email-link': 'bağlantılar için bir e-posta adresi',
    'sms-otp': 'kodlar için bir telefon numarası',
    'recovery-code': 'bir kurtarma kodu',
    unknown: 'bir oturum açma yöntemi',
  },
  subjects: {
    authenticator_added: '{rpName} hesabınıza {method} eklendi',
    authenticator_removed: '{rpName} hesabınızdan {method} kaldırıldı',
    authenticator_suspended: '{rpName} hesabınızda {method} askıya alındı',
    authenticator_resumed: '{rpName} hesabınızda {method} yeniden kullanılabilir',
    authenticator_flagged: '{rpName} hesabınızda {method} kopyalanmış olabilir',
    address_changed: '{rpName} hesabınızın e-posta adresi veya telefon numarası değiştirildi',
    recovery_codes_issued: '{rpName} hesabınız için yeni kurtarma kodları oluşturuldu',
    recovery_code_used: '{rpName} hesabınız için bir kurtarma kodu kullanıldı',
    recovery_started: '{rpName} hesabınız için kurtarma işlemi başlatıldı',
    account_locked: '{rpName} hesabınız bir süreliğine kilitlendi',
  },
  more: {
    authenticator_suspended: 'Yeniden etkinleştirilene kadar kullanılamaz.',
    authenticator_flagged:
      'Kullanımları olması gerektiği gibi saymadı; bu nedenle artık kullanılamaz.',
    recovery_codes_issued: 'Daha eski kodlar artık çalışmaz.',
    recovery_code_used: 'Kalan kodlar: {codesLeft}.',
    recovery_started: 'Yeni bir oturum açma yöntemi şu zamandan itibaren ayarlanabilir: {until}.',
    recovery_soon: 'Yeni bir oturum açma yöntemi ayarlanmak üzere.',
    account_locked:
      'Çok fazla yanlış kod girildi; bu nedenle şimdilik başka kod kabul edilmiyor. Bu kodlarla kimse hesabınıza girmedi.',
    account_locked_until:
      'Çok fazla yanlış kod girildi; bu nedenle şu zamana kadar başka kod kabul edilmiyor: {until}. Bu kodlarla kimse hesabınıza girmedi.',
  },
  facts: {
    name: 'Ad: “{name}”',
    when: 'Zaman: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Bunu yapan sizseniz bir şey yapmanız gerekmez.',
    look: 'Bunu yapan siz değilseniz güvenlik ayarlarınıza bakın ve durumu hemen {rpName} ekibine bildirin.',
    remove:
      'Bunu yapan siz değilseniz bu oturum açma yöntemini güvenlik ayarlarınızdan kaldırın ve durumu hemen {rpName} ekibine bildirin.',
    codes:
      'Bunu yapan siz değilseniz güvenlik ayarlarınızda yeni kurtarma kodları oluşturun ve durumu hemen {rpName} ekibine bildirin.',
    contact: 'Destek: {supportUrl}',
  },
  code: {
    subject: '{rpName} kodunuz',
    lead: '{rpName} kodunuz:',
    rules:
      'one:Bu kod 1 dakika içinde, yalnızca bir kez kullanılabilir. Kodu kimseye vermeyin; {rpName} sizden bu kodu istemez.|other:Bu kod {minutes} dakika içinde, yalnızca bir kez kullanılabilir. Kodu kimseye vermeyin; {rpName} sizden bu kodu istemez.',
    otherwise:
      'Kod istemediyseniz biri hesabınıza girmeye çalışıyor olabilir. Kod olmadan giremez.',
    text: '{code}, {rpName} kodunuzdur. Kodu kimseye vermeyin.',
  },
  link: {
    subject: '{rpName} bağlantınız',
    lead: '{rpName} için kimliğinizi doğrulamak üzere bu bağlantıyı açın:',
    rules:
      'one:Bu bağlantı 1 dakika içinde, yalnızca bir kez kullanılabilir. Onayladığı işlem, bağlantıyı istediğiniz yerde devam eder. Bağlantıyı kimseye vermeyin; {rpName} sizden bu bağlantıyı istemez.|other:Bu bağlantı {minutes} dakika içinde, yalnızca bir kez kullanılabilir. Onayladığı işlem, bağlantıyı istediğiniz yerde devam eder. Bağlantıyı kimseye vermeyin; {rpName} sizden bu bağlantıyı istemez.',
    otherwise:
      'Bağlantı istemediyseniz açmayın: Biri hesabınıza girmeye çalışıyor olabilir. Bağlantı olmadan giremez.',
  },
  page: {
    title: 'Bu siz misiniz?',
    ask: 'Biri, bu posta kutusunu okuyabildiğini göstermek için {rpName} üzerinden bu bağlantıyı istedi. Az önce isteyen sizseniz burada onaylayın. Siz değilseniz bu sayfayı kapatın; hiçbir şey olmaz.',
    button: 'Evet, benim',
    done: 'Teşekkürler. Bağlantıyı istediğiniz yere dönün: İşlem orada kendiliğinden devam eder.',
    over: 'Bu bağlantı kullanılmış veya artık geçerli değil. Bağlantıyı istediğiniz yere dönün ve işlem orada devam etmiyorsa yeni bir bağlantı isteyin.',
    broken: 'Yanıtınız bize ulaşmadı. İnternet bağlantınızı kontrol edip tekrar deneyin.',
    scriptless:
      'Bu sayfa için JavaScript gerekiyor ancak bu tarayıcıda kapalı. JavaScript’i bu site için açın, sonra e-postadaki bağlantıyı yeniden açın.',
  },
  launch: {
    scriptless:
      'Bu sayfa için JavaScript gerekiyor ancak bu tarayıcıda kapalı. JavaScript’i bu site için açın, sonra sayfayı yenileyin: Bağlantınız hâlâ çalışıyor.',
  },
};
