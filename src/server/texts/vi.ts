import type { Words } from './en.js';

export const vi: Words = {
  methods: {
    passkey: 'khóa truy cập',
    'security-key': 'khóa bảo mật',
    totp: 'ứng dụng xác thực',
    'email-otp': 'địa chỉ email nhận mã',
    'email-link': 'địa chỉ email nhận liên kết',
    'sms-otp': 'số điện thoại nhận mã',
    'recovery-code': 'mã khôi phục',
    unknown: 'cách đăng nhập',
  },
  subjects: {
    authenticator_added: 'Đã thêm {method} vào tài khoản {rpName} của bạn',
    authenticator_removed: 'Đã xóa {method} khỏi tài khoản {rpName} của bạn',
    authenticator_suspended: 'Đã tạm ngưng {method} trong tài khoản {rpName} của bạn',
    authenticator_resumed: 'Có thể dùng lại {method} trong tài khoản {rpName} của bạn',
    authenticator_flagged: 'Có thể {method} trong tài khoản {rpName} của bạn đã bị sao chép',
    address_changed:
      'Địa chỉ email hoặc số điện thoại của tài khoản {rpName} của bạn đã được thay đổi',
    recovery_codes_issued: 'Đã tạo mã khôi phục mới cho tài khoản {rpName} của bạn',
    recovery_code_used: 'Một mã khôi phục đã được dùng cho tài khoản {rpName} của bạn',
    recovery_started: 'Đã bắt đầu khôi phục tài khoản {rpName} của bạn',
    account_locked: 'Tài khoản {rpName} của bạn tạm thời bị khóa',
  },
  more: {
    authenticator_suspended: 'Không thể dùng cho đến khi được kích hoạt lại.',
    authenticator_flagged:
      'Số lần sử dụng được đếm một cách bất thường nên không thể dùng mục này nữa.',
    recovery_codes_issued: 'Các mã cũ không còn dùng được.',
    recovery_code_used: 'Số mã còn lại: {codesLeft}.',
    recovery_started: 'Có thể thiết lập cách đăng nhập mới kể từ {until}.',
    recovery_soon: 'Một cách đăng nhập mới sắp được thiết lập.',
    account_locked:
      'Đã có quá nhiều mã sai nên hiện không nhận thêm mã nào. Không ai vào được tài khoản bằng những mã đó.',
    account_locked_until:
      'Đã có quá nhiều mã sai nên không nhận thêm mã nào cho đến {until}. Không ai vào được tài khoản bằng những mã đó.',
  },
  facts: {
    name: 'Tên: “{name}”',
    when: 'Thời gian: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Nếu đó là bạn, bạn không cần làm gì.',
    look: 'Nếu đó không phải bạn, hãy xem phần cài đặt bảo mật của bạn và báo ngay cho {rpName}.',
    remove:
      'Nếu đó không phải bạn, hãy xóa mục này trong phần cài đặt bảo mật của bạn và báo ngay cho {rpName}.',
    codes:
      'Nếu đó không phải bạn, hãy tạo mã khôi phục mới trong phần cài đặt bảo mật của bạn và báo ngay cho {rpName}.',
    contact: 'Hỗ trợ: {supportUrl}',
  },
  code: {
    subject: 'Mã của bạn cho {rpName}',
    lead: 'Mã của bạn cho {rpName} là:',
    rules:
      'other:Mã chỉ dùng được một lần, trong vòng {minutes} phút. Đừng đưa mã cho bất kỳ ai; {rpName} sẽ không hỏi bạn mã này.',
    otherwise:
      'Nếu bạn không yêu cầu mã, có thể ai đó đang tìm cách vào tài khoản của bạn. Không có mã thì họ không vào được.',
    text: '{code} là mã của bạn cho {rpName}. Đừng đưa mã cho bất kỳ ai.',
  },
  link: {
    subject: 'Liên kết của bạn cho {rpName}',
    lead: 'Hãy mở liên kết này để xác nhận với {rpName} đó là bạn:',
    rules:
      'other:Liên kết chỉ dùng được một lần, trong vòng {minutes} phút. Việc được xác nhận bằng liên kết sẽ tiếp tục ở nơi bạn đã yêu cầu liên kết. Đừng đưa liên kết cho bất kỳ ai; {rpName} sẽ không hỏi bạn liên kết này.',
    otherwise:
      'Nếu bạn không yêu cầu liên kết, đừng mở: có thể ai đó đang tìm cách vào tài khoản của bạn. Không có liên kết thì họ không vào được.',
  },
  page: {
    title: 'Đó có phải là bạn không?',
    ask: 'Có người đã yêu cầu {rpName} gửi liên kết này để cho thấy họ đọc được hộp thư này. Nếu chính bạn vừa yêu cầu, hãy xác nhận ở đây. Nếu không, hãy đóng trang này, và sẽ không có gì xảy ra.',
    button: 'Đúng, là tôi',
    done: 'Cảm ơn bạn. Hãy quay lại nơi bạn đã yêu cầu liên kết: quá trình sẽ tự động tiếp tục ở đó.',
    over: 'Liên kết này đã được dùng hoặc không còn hiệu lực. Hãy quay lại nơi bạn đã yêu cầu liên kết, và yêu cầu liên kết khác nếu quá trình không tiếp tục ở đó.',
    broken: 'Chúng tôi chưa nhận được xác nhận. Hãy kiểm tra kết nối rồi thử lại.',
    scriptless:
      'Trang này cần JavaScript, nhưng JavaScript đang tắt trong trình duyệt này. Hãy bật JavaScript cho trang web này, rồi mở lại liên kết trong email.',
  },
  launch: {
    scriptless:
      'Trang này cần JavaScript, nhưng JavaScript đang tắt trong trình duyệt này. Hãy bật JavaScript cho trang web này, rồi tải lại trang: liên kết của bạn vẫn dùng được.',
  },
};
