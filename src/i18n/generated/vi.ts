// Made from locales/*.xlf: npm run locales
export default `Tài khoản
Hãy thử thiết bị hoặc khóa bảo mật khác. Các cách đăng nhập khác của bạn vẫn hoạt động.
Trang này không nhận ra trang web đang hiển thị nó, nên chưa có gì được bắt đầu.
Mở trong cửa sổ
Không thể hiển thị nội dung này ở đây
Quay lại
Lời nhắc không mở
Thiết bị hoặc trình quản lý mật khẩu đã chặn lời nhắc. Hãy kiểm tra khóa màn hình và các tiện ích.
Trình duyệt này không hỗ trợ khóa truy cập
Hãy cập nhật trình duyệt hoặc bắt đầu lại trong trình duyệt khác.
Một yêu cầu khóa truy cập khác đang mở
Hãy hoàn tất hoặc đóng yêu cầu đó rồi thử lại.
Hủy
Chưa tạo khóa truy cập
Không được? Hãy dùng điện thoại, khóa bảo mật hoặc cách đăng nhập khác.
Không có gì thay đổi. Nếu tình trạng này lặp lại, hãy báo cho bộ phận hỗ trợ của trang web.
Quay lại
Chưa xác nhận
Đang kiểm tra…
Xác nhận đó là bạn bằng cách khác
Khóa truy cập của bạn có thể ở trên thiết bị khác. Hãy dùng thiết bị đó hoặc cách khác.
Nhập mã trong email
Quá nhiều mã sai
Hãy lấy mã mới hoặc xác nhận đó là bạn bằng cách khác.
Ứng dụng này không dùng được khóa truy cập. Hãy mở trang web trong trình duyệt và bắt đầu lại ở đó.
Hãy chuẩn bị sẵn khóa bảo mật.
Tiếp tục bằng khóa bảo mật
Chúng tôi sẽ gửi liên kết cho bạn.
Chúng tôi sẽ gửi liên kết đến {0}.
Trình quản lý mật khẩu không dùng được khóa truy cập
Hãy tắt tiện ích của trình quản lý mật khẩu này cho trang web này hoặc dùng cách khác.
Không có gì thay đổi. Hãy thử lại khi bạn sẵn sàng.
Mã này đã quá cũ
Hãy lấy mã mới và nhập vào đây.
Thử cách khác
Đã xác nhận
Dùng khóa truy cập mà bạn dùng để đăng nhập.
Tiếp tục bằng khóa truy cập
Đã một thời gian kể từ khi bạn đăng nhập. Hãy đăng nhập rồi thử lại.
Nhập một trong các mã khôi phục
Thiết bị hoặc trình quản lý mật khẩu này không dùng được khóa truy cập
Gửi mã
Chúng tôi sẽ gửi mã cho bạn.
Gửi liên kết
Chúng tôi sẽ gửi mã đến {0}.
Yêu cầu từ
Không thể dùng khóa truy cập trên trang này
Nhập mã trong SMS
Giờ bạn có thể thử lại.
Đã hủy. Không có gì thay đổi.
Không thể xác nhận đó là bạn tại đây
Không có cách đăng nhập nào của bạn dùng được cho việc này. Bộ phận hỗ trợ của trang web có thể giúp bạn.
Xác nhận đó là bạn
Nhập mã trong ứng dụng xác thực
Cắm hoặc đưa khóa bảo mật lại gần, rồi chạm vào khóa.
Chúng tôi không xác nhận được đó là bạn
Chọn cách muốn thêm
Hãy nhập toàn bộ mã.
Đang kiểm tra mã…
Hãy nhập đủ 6 chữ số.
Mã gồm 6 chữ số
Mỗi mã khôi phục dùng được một lần.
Mã khôi phục gồm 16 chữ cái và chữ số.
Gửi mã mới
Giờ bạn có thể yêu cầu mã mới.
Mã mới đang được gửi.
Chúng tôi đã gửi mã cho bạn. Mã được kiểm tra ngay khi đủ các chữ số.
Đã gửi đến {0}. Mã được kiểm tra ngay khi đủ các chữ số.
Mã được kiểm tra ngay khi đủ các chữ số.
Mã này sai hoặc đã quá cũ.
Mã này sai hoặc đã quá cũ. Số lần thử còn lại: {0}.
Hãy tiếp tục nếu chính bạn đã yêu cầu liên kết này.
Thêm khóa truy cập
Dùng địa chỉ khác
Dùng số khác
Địa chỉ email
Chúng tôi sẽ gửi mã đến địa chỉ này để xem mã có đến nơi không.
Hãy kiểm tra địa chỉ email.
Chúng tôi sẽ gửi liên kết đến địa chỉ này để xem liên kết có đến nơi không.
Số điện thoại
Chúng tôi sẽ gửi SMS chứa mã đến số này để xem mã có đến nơi không.
Hãy kiểm tra số điện thoại.
Tiếp tục
Đã sao chép.
Sao chép
Không sao chép được. Hãy chọn nội dung rồi tự sao chép.
Tạo khóa truy cập
Thiết bị của bạn đã báo sự cố
Hãy mở khóa thiết bị hoặc kết nối lại khóa bảo mật. Sau đó thử lại.
Xong
Không có gì được lưu. Có thể bạn đã có khóa truy cập ở đây.
Liên kết này đang mở trong trình duyệt khác
Hãy tiếp tục ở đó hoặc bắt đầu lại. Nếu đó không phải bạn, hãy báo cho bộ phận hỗ trợ của trang web.
Liên kết này không còn dùng được
Hãy bắt đầu lại từ trang dẫn bạn đến đây.
Bạn đã có khóa truy cập ở đây
Đã thêm cách nhận mã qua email
Khóa ở trên thiết bị này hoặc trong trình quản lý mật khẩu, sẵn sàng để đăng nhập.
Đã thêm khóa bảo mật
Hãy thêm cả khóa thứ hai, phòng khi bạn làm mất khóa này.
Đã thêm cách nhận liên kết qua email
Khi được yêu cầu, hãy mở liên kết chúng tôi gửi.
Liên kết sẽ được gửi đến {0}.
Khi được yêu cầu nhập mã, hãy dùng mã chúng tôi gửi.
Mã sẽ được gửi đến {0}.
Đã thêm cách nhận mã qua SMS
Đã tạo khóa truy cập
Đã thêm ứng dụng xác thực
Khi được yêu cầu nhập mã, hãy dùng mã hiện trong ứng dụng.
Mã khôi phục chỉ hiện một lần. Bạn có thể tạo mã mới trong phần cài đặt tài khoản.
Chưa thêm khóa truy cập
Hãy dùng khóa trong lần đăng nhập tới.
Chưa thêm gì
Đã hoàn tất
Bạn có thể đăng nhập bằng khóa truy cập
Hãy quay lại cửa sổ này
Lời nhắc chỉ mở trong cửa sổ bạn đang dùng. Hãy thử lại tại đây.
Khóa truy cập cần một cửa sổ riêng
Hãy mở trang web này trong cửa sổ hoặc thẻ mới và bắt đầu lại ở đó.
Còn một bước nữa
Chọn nút này để mở lời nhắc của thiết bị.
Trang này đã thay đổi
Lời nhắc đã đóng khi đó. Không có gì được lưu, vì vậy hãy thử lại.
Lượt nhấp của bạn đã bị bỏ qua vì có thể có gì đó che trang này. Hãy chắc chắn bạn thấy toàn bộ trang rồi thử lại, hoặc mở trang trong một cửa sổ.
Lượt nhấp của bạn đã bị bỏ qua vì trang vừa di chuyển. Hãy thử lại.
Trang web hiển thị trang này khiến trang không hoạt động được. Hãy mở trang trong một cửa sổ.
Lượt nhấp của bạn đã bị bỏ qua vì chỉ thấy được quá ít nội dung của trang này.
Không có gì được lưu. Nếu tình trạng này lặp lại, hãy báo cho bộ phận hỗ trợ của trang web.
Tiếp tục trong trình duyệt
Ứng dụng này không tạo được khóa truy cập. Hãy mở trang web trong trình duyệt và bắt đầu lại ở đó.
Kết nối của trang này không an toàn
Khóa được lưu trong {0}.
Khóa truy cập được lưu trên khóa bảo mật hoặc điện thoại của bạn.
Khóa chỉ được lưu trên thiết bị này.
Khóa được lưu trong {0}, chỉ trên thiết bị này.
Khóa được lưu trong trình quản lý mật khẩu và cũng dùng được trên các thiết bị khác của bạn.
Khóa được lưu trong {0} và cũng dùng được trên các thiết bị khác của bạn.
Không bắt buộc. Sau này bạn sẽ tìm thấy khóa theo tên này.
Đây là cách đăng nhập cuối cùng của bạn
Hãy thêm cách khác trước. Sau đó bạn có thể xóa cách này.
Thiết lập khóa truy cập
Đóng
Tiếp tục trên trang này
Việc này cần một cửa sổ riêng
Trình duyệt không hiển thị được nội dung này bên trong trang này. Sau đó bạn sẽ quay lại đây.
Mở cửa sổ
Khóa truy cập và đăng nhập
Trình duyệt đã chặn cửa sổ
Hãy mở lại cửa sổ hoặc tiếp tục trên trang này. Sau đó bạn sẽ quay lại đây.
Bạn không thể thêm khóa truy cập nữa
Hãy xóa khỏi tài khoản một khóa truy cập bạn không còn dùng rồi thử lại.
Liên kết này đã quá cũ
Hãy lấy liên kết mới và mở liên kết đó.
Gửi liên kết mới
Giờ bạn có thể yêu cầu liên kết mới.
Liên kết mới đang được gửi.
Chúng tôi đã gửi liên kết cho bạn. Hãy để trang này mở: trang sẽ tự tiếp tục.
Chúng tôi đã gửi liên kết đến {0}. Hãy để trang này mở: trang sẽ tự tiếp tục.
Mở liên kết trong email
vi
Trước tiên, hãy thiết lập khóa màn hình
Trong phần Cài đặt, mở “Bảo mật” và đặt mã PIN, hình mở khóa hoặc mật khẩu. Sau đó thử lại.
Hãy làm việc này trong phần cài đặt của thiết bị, hoặc dùng điện thoại hay khóa bảo mật.
Trong phần Cài đặt, mở “Tài khoản”, “Tùy chọn đăng nhập” và thiết lập Windows Hello. Hoặc dùng điện thoại.
Trình quản lý mật khẩu không tạo được khóa truy cập
Không có gì được lưu. Hãy tắt tiện ích của trình quản lý mật khẩu này cho trang web này hoặc dùng thiết bị khác.
Liên kết qua email
Mã qua email
Khóa truy cập
Mã khôi phục
Khóa bảo mật
Mã qua SMS
Ứng dụng xác thực
Không có trên trang này
{0} phút
Tên
Dùng từ 1 đến 100 chữ cái, chữ số hoặc ký hiệu.
Không kết nối được với dịch vụ
Hãy kiểm tra kết nối rồi thử lại.
Khóa bảo mật này không lưu được khóa truy cập
Khóa bảo mật này chưa có mã PIN hoặc vân tay
Hãy thiết lập một trong hai hoặc dùng khóa khác.
Để sau
Hiện không có gì để thiết lập
Bạn có thể tiếp tục. Các cách đăng nhập của bạn vẫn giữ nguyên.
Không có gì được lưu. Hãy thử lại khi bạn sẵn sàng.
Tôi không làm được ở đây
Bạn đã đăng nhập bằng khóa truy cập từ thiết bị khác.
Tạo khóa truy cập trên cả thiết bị này?
Bạn có thể làm việc này sau
Bạn có thể tạo khóa truy cập sau trong phần cài đặt tài khoản, ở đây hoặc nơi khác.
other:Bạn có thể hoãn việc này thêm {0} lần nữa.
Đây là lần cuối bạn có thể hoãn việc này.
Lựa chọn khác
Không hỏi lại
Không tạo trên thiết bị này
OK
Khóa truy cập
Cần có khóa truy cập
{0} yêu cầu khóa truy cập
Bạn có thể tạo khóa truy cập trên trang này.
Một khóa truy cập đã được tạo cho bạn
Hoàn tác
Không xóa được khóa. Hãy thử lại.
Đã xóa khóa truy cập
{0} đề nghị bạn thêm khóa truy cập vào tài khoản.
Thêm cách đăng nhập
Thêm khóa truy cập
Dùng cách khác
Đã xảy ra lỗi ở phía chúng tôi
Bạn có thể đóng cửa sổ này.
Đóng
Làm theo lời nhắc của thiết bị
Trước tiên, hãy bật trình quản lý mật khẩu
Trong phần Cài đặt, hãy bật một trình quản lý mật khẩu lưu được khóa truy cập rồi thử lại.
Thử quá nhiều lần
Hãy chờ vài phút rồi thử lại.
Hãy chờ {0} rồi thử lại.
Trước tiên, hãy đăng nhập lại
Mã khôi phục
Mã khôi phục của bạn đã được lưu
Hãy giữ mã ở nơi chỉ mình bạn tìm thấy.
Tải xuống
Đã tải xuống.
Cách này không dùng được ở đây. Hãy lưu mã theo cách khác.
Mã khôi phục của bạn đã ẩn
Mã chỉ hiện một lần. Bạn có thể tạo mã mới trong phần cài đặt tài khoản.
other:Mã khôi phục giúp bạn đăng nhập nếu bạn mất các cách đăng nhập khác. Số mã: {0}. Mỗi mã dùng được một lần và chỉ hiện lúc này.
In
Những mã bạn lưu trước đây có thể không còn dùng được.
Tôi đã lưu các mã này
Lưu mã khôi phục
Tạo mã mới
Mã mới sẽ thay thế những mã bạn đang có, và khi đó mã cũ không dùng được nữa.
Số mã bạn còn
Tạo mã khôi phục mới
Đổi tên
Thiết bị hoặc trình quản lý mật khẩu này không tạo được khóa truy cập
Lưu
Đang lưu khóa truy cập…
Đang lưu khóa bảo mật…
Dịch vụ không phản hồi
Thiết bị của bạn vẫn ổn. Hãy thử lại.
Thêm cách khác trước
Đăng nhập bằng vân tay, khuôn mặt hoặc phương thức khóa màn hình thay vì mã hoặc mật khẩu.
Trình quản lý mật khẩu có thể vẫn đề xuất khóa này. Hãy mở trình quản lý đó, tìm “{0}” và xóa cả khóa truy cập ở đó.
Mã khôi phục
Tạo mã
Mỗi mã cho bạn đăng nhập một lần khi không còn cách nào khác.
Còn {0}/{1}
Thay mã
Các cách đăng nhập của bạn
Ngày tạo: {0}
Mục này không còn ở đây
Đây là danh sách hiện tại.
Giữ lại
Thiếu cách này, bạn sẽ không đăng nhập được nữa. Hãy thêm cách khác trước, rồi xóa cách này.
Bị mất? Hãy tạm ngưng để không ai dùng được. Để đăng nhập lại, bạn sẽ cần mã khôi phục hoặc bộ phận hỗ trợ của trang web.
{0} là cách đăng nhập duy nhất của bạn
Lần dùng gần nhất: {0}
Bạn đã đạt số lượng tối đa mà trang web này cho phép. Trước tiên, hãy xóa một mục bạn không còn dùng.
Các cách đăng nhập của bạn chỉ hiện cho riêng bạn.
Khóa truy cập này chỉ có ở một nơi. Hãy thêm khóa thứ hai để bạn vẫn đăng nhập được nếu mất khóa này.
Bị mất? Thay vào đó, hãy tạm ngưng: không ai dùng được, và bạn có thể kích hoạt lại nếu tìm thấy.
Tôi làm mất thiết bị này
Tôi làm mất khóa này
other:và {0} cách nữa
Chưa từng dùng
Chưa thiết lập
Đề xuất lại
Bạn sẽ lại được đề xuất dùng khóa truy cập.
Bạn sẽ không được đề xuất tạo khóa truy cập khi đăng nhập.
Trên thiết bị của bạn
Trên khóa bảo mật
Chỉ trên thiết bị này
Chỉ trên khóa này
Các cách đăng nhập khác
Khóa truy cập
Bạn vẫn có thể đăng nhập bằng:
Xóa
Xóa {0}?
Đã xóa {0}.
Kích hoạt lại
Thiết lập
Đã kích hoạt lại {0}.
Đã tạm ngưng {0}.
Tạm ngưng
Đã tạm ngưng: không thể dùng để đăng nhập cho đến khi bạn kích hoạt lại.
Không thể dùng để đăng nhập ở đây.
Nâng cấp thành khóa truy cập
Dùng khóa bảo mật
Hiện lại khóa
Cách này đã được thiết lập
Bạn có thể dùng khi được yêu cầu.
Nhận mã qua email
Chúng tôi sẽ gửi mã đến địa chỉ email của bạn để xem mã có đến nơi không.
Nhập mã chúng tôi đã gửi cho bạn
Nhập mã trong ứng dụng
Khóa thiết lập
Bạn không thể thêm cách đăng nhập nữa
Nhận liên kết qua email
Chúng tôi sẽ gửi liên kết đến địa chỉ email của bạn để xem liên kết có đến nơi không.
Mở trong ứng dụng xác thực
Mở trong ứng dụng hoặc nhập khóa vào ứng dụng.
Mã QR chứa khóa thiết lập được ghi bên dưới
Quét mã này bằng ứng dụng hoặc nhập khóa vào ứng dụng.
Nhận mã qua SMS
Chúng tôi sẽ gửi SMS chứa mã đến số điện thoại của bạn để xem mã có đến nơi không.
Thiết lập ứng dụng xác thực
Không xác nhận được
Đăng nhập
Hãy thử lại hoặc dùng các cách đăng nhập khác của trang web.
Chưa đăng nhập
Đổi tên người dùng
Đăng nhập bằng cách khác
Nếu bạn có khóa truy cập, khóa có thể ở trên thiết bị khác. Bạn cũng có thể dùng các cách đăng nhập khác của trang web.
Nếu bạn có khóa truy cập cho tài khoản này, khóa có thể ở trên thiết bị khác. Bạn cũng có thể dùng các cách đăng nhập khác của trang web.
Hãy nhập tên người dùng hoặc email.
Hãy lấy mã mới hoặc đăng nhập bằng cách khác.
Chọn ô này để xem các khóa truy cập bạn có ở đây.
Tên người dùng này quá dài.
Tên người dùng hoặc email
Hãy dùng các cách đăng nhập khác của trang web.
Bạn đã đăng nhập
Đăng nhập bằng khóa truy cập
Bạn không thể đăng nhập bằng khóa truy cập ở đây
Khóa này có thể đã bị xóa. Hãy dùng khóa khác hoặc các cách đăng nhập khác của trang web.
Không thể đăng nhập
Hãy cho biết bạn là ai. Bước tiếp theo là khóa truy cập.
Không thể thiết lập khóa truy cập trên trang này
Bắt đầu lại
Đã hủy. Không có gì được lưu.
Đã lưu tên.
Trước tiên, hãy xác nhận đó là bạn
Hãy dùng một cách đăng nhập bạn đã có rồi thử lại.
Hãy báo cho bộ phận hỗ trợ của trang web. Các cách đăng nhập khác của bạn vẫn hoạt động.
Thời gian còn lại
Lời nhắc đã hết thời gian chờ
Cắm hoặc đưa khóa lại gần, rồi chạm vào khóa. Khóa có thể yêu cầu mã PIN.
Đã hủy. Không có gì thay đổi.
Đang kiểm tra khóa truy cập…
Đang kiểm tra khóa bảo mật…
Khóa truy cập của bạn không hoạt động ở đây
Hãy xóa khóa để sau này bạn không bị yêu cầu dùng đến. Bạn có thể thêm khóa khác bất cứ lúc nào.
Khóa bảo mật của bạn không hoạt động ở đây
Giữ lại
Nếu vẫn được gợi ý dùng khóa này, hãy xóa khóa ở nơi bạn lưu.
Xóa khóa
Đã xóa khóa truy cập
Đã xóa khóa bảo mật
Đang xóa khóa truy cập…
Đang xóa khóa bảo mật…
Khóa truy cập của bạn không phản hồi
Có thể lời nhắc đã bị đóng hoặc khóa ở trên thiết bị khác. Bạn có thể giữ lại để dùng sau.
Khóa bảo mật của bạn không phản hồi
Không xóa được khóa
Thử ngay
Hiện không kiểm tra được khóa. Khóa vẫn được lưu.
Khóa hoạt động tốt. Từ giờ bạn có thể đăng nhập bằng khóa này.
Thử lại
Không thể làm việc này ở đây
Dịch vụ không cung cấp tính năng này. Các cách đăng nhập khác của bạn vẫn hoạt động.
Trang web này không nhận ra khóa truy cập đó
Khóa này có thể đã bị xóa khỏi tài khoản của bạn. Hãy dùng khóa khác hoặc cách khác.
Mất kết nối. Hãy kiểm tra kết nối rồi thử lại.
phương thức khóa màn hình (vân tay, khuôn mặt, mã PIN hoặc hình mở khóa)
phương thức khóa màn hình của thiết bị
Face ID, Touch ID hoặc mật mã thiết bị
Touch ID hoặc mật khẩu máy Mac
phương thức khóa màn hình của thiết bị, điện thoại hoặc khóa bảo mật
Windows Hello (khuôn mặt, vân tay hoặc mã PIN)
Bạn sẽ dùng {0}.
Không xác nhận được khóa truy cập
Chờ một chút…
Các cách đăng nhập khác của bạn vẫn giữ nguyên.
Khóa chỉ hoạt động trên trang web thật nên không ai có thể lừa lấy của bạn.
Dùng khóa bảo mật
Dữ liệu vân tay hoặc khuôn mặt của bạn không bao giờ rời khỏi thiết bị.
Bất kỳ ai mở khóa được thiết bị này đều có thể đăng nhập bằng khóa truy cập.
Đăng nhập theo cách bạn mở khóa thiết bị
Trình duyệt đã không mở cửa sổ. Bạn có thể tiếp tục tại đây, thay cho trang này.
Tiếp tục trong cửa sổ mới
Phần này của trang không mở được lời nhắc của thiết bị. Một cửa sổ mới thì được.
Tiếp tục trên trang này
Cửa sổ đã đóng trước khi khóa truy cập được tạo.
Hãy tiếp tục trong cửa sổ vừa mở. Trang này đang chờ cửa sổ đó.
Mã này không đúng
Hãy kiểm tra lại hoặc lấy mã mới.`;
