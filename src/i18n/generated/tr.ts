// Made from locales/*.xlf: npm run locales
export default `Hesap
Başka bir cihaz veya güvenlik anahtarı deneyin. Diğer oturum açma yöntemleriniz çalışmaya devam eder.
Bu sayfa, kendisini gösteren siteyi tanımıyor; bu yüzden hiçbir şey başlatılmadı.
Pencerede aç
Bu içerik burada gösterilemez
Geri
İstem açılmadı
Cihazınız veya parola yöneticiniz engelledi. Ekran kilidinizi ve uzantılarınızı kontrol edin.
Bu tarayıcı geçiş anahtarlarını desteklemiyor
Tarayıcıyı güncelleyin veya farklı bir tarayıcıda baştan başlayın.
Başka bir geçiş anahtarı isteği açık
İsteği tamamlayın veya kapatın, sonra tekrar deneyin.
İptal
Geçiş anahtarı oluşturulmadı
Olmuyor mu? Telefonunuzu, bir güvenlik anahtarını veya başka bir oturum açma yöntemini kullanın.
Hiçbir şey değiştirilmedi. Yine olursa sitenin destek ekibine bildirin.
Geri
Doğrulanmadı
Kontrol ediliyor…
Kimliğinizi başka bir yöntemle doğrulayın
Geçiş anahtarınız başka bir cihazda olabilir. O cihazı veya başka bir yöntemi kullanın.
E-postayla gelen kodu girin
Çok fazla yanlış kod
Yeni bir kod alın veya kimliğinizi başka bir yöntemle doğrulayın.
Bu uygulama geçiş anahtarlarını kullanamaz. Siteyi tarayıcınızda açıp orada baştan başlayın.
Güvenlik anahtarınızı hazır bulundurun.
Güvenlik anahtarıyla devam et
Size bir bağlantı göndereceğiz.
Bağlantıyı şuraya göndereceğiz: {0}.
Parola yöneticiniz geçiş anahtarını kullanamadı
Uzantısını bu site için kapatın veya başka bir yöntem kullanın.
Hiçbir şey değiştirilmedi. Hazır olduğunuzda tekrar deneyin.
Bu kodun süresi dolmuş
Yeni bir tane alıp buraya girin.
Başka bir yöntem dene
Doğrulandı
Oturum açarken kullandığınız geçiş anahtarını kullanın.
Geçiş anahtarıyla devam et
Oturum açmanızın üzerinden bir süre geçti. Oturum açıp tekrar deneyin.
Kurtarma kodlarınızdan birini girin
Bu cihaz veya parola yöneticisi geçiş anahtarını kullanamadı
Kod gönder
Size bir kod göndereceğiz.
Bağlantı gönder
Kodu şuraya göndereceğiz: {0}.
İsteyen
Geçiş anahtarları bu sayfada kullanılamaz
SMS ile gelen kodu girin
Şimdi tekrar deneyebilirsiniz.
İptal edildi. Hiçbir şey değiştirilmedi.
Kimliğinizi burada doğrulayamıyoruz
Oturum açma yöntemlerinizin hiçbiri bunun için kullanılamıyor. Sitenin destek ekibi size yardımcı olabilir.
Kimliğinizi doğrulayın
Kimlik doğrulayıcı uygulamanızdaki kodu girin
Güvenlik anahtarınızı takın veya yaklaştırın ve dokunun.
Kimliğinizi doğrulayamadık
Ne ekleyeceğinizi seçin
Kodun tamamını girin.
Kod kontrol ediliyor…
6 rakamın tümünü girin.
6 haneli kod
Her kurtarma kodu bir kez kullanılabilir.
Kurtarma kodu 16 harf ve rakamdan oluşur.
Yeni kod gönder
Şimdi yeni bir kod isteyebilirsiniz.
Yeni bir kod gönderildi.
Kodu size gönderdik. Tüm rakamlar girilir girilmez kontrol edilir.
Şuraya gönderildi: {0}. Kod, tüm rakamlar girilir girilmez kontrol edilir.
Tüm rakamlar girilir girilmez kontrol edilir.
Bu kod yanlış veya süresi dolmuş.
Bu kod yanlış veya süresi dolmuş. Kalan deneme: {0}.
Bu bağlantıyı kendiniz istediyseniz devam edin.
Geçiş anahtarı ekleyin
Başka bir adres kullan
Başka bir numara kullan
E-posta adresi
Ulaştığını görmek için bu adrese bir kod göndereceğiz.
E-posta adresini kontrol edin.
Ulaştığını görmek için bu adrese bir bağlantı göndereceğiz.
Telefon numarası
Ulaştığını görmek için bu numaraya SMS ile bir kod göndereceğiz.
Telefon numarasını kontrol edin.
Devam et
Kopyalandı.
Kopyala
Kopyalanamadı. Metni seçip kendiniz kopyalayın.
Geçiş anahtarı oluştur
Cihazınız bir sorun bildirdi
Cihazın kilidini açın veya güvenlik anahtarınızı yeniden bağlayın. Sonra tekrar deneyin.
Bitti
Hiçbir şey kaydedilmedi. Burada zaten bir geçiş anahtarınız olabilir.
Bu bağlantı başka bir tarayıcıda açık
Orada devam edin veya baştan başlayın. Bunu yapan siz değilseniz sitenin destek ekibine bildirin.
Bu bağlantı artık çalışmıyor
Geldiğiniz sayfadan baştan başlayın.
Burada zaten bir geçiş anahtarınız var
E-postayla kod alma eklendi
Bu cihazda veya parola yöneticinizde; oturum açarken kullanabilirsiniz.
Güvenlik anahtarı eklendi
Bunu kaybetme ihtimaline karşı ikinci bir anahtar da ekleyin.
E-postayla bağlantı alma eklendi
İstendiğinde size gönderdiğimiz bağlantıyı açın.
Bağlantılar şuraya gönderilir: {0}.
Kod istendiğinde size gönderdiğimiz kodu kullanın.
Kodlar şuraya gönderilir: {0}.
SMS ile kod alma eklendi
Geçiş anahtarı oluşturuldu
Kimlik doğrulayıcı uygulaması eklendi
Kod istendiğinde uygulamanın gösterdiği kodu kullanın.
Kurtarma kodlarınız yalnızca bir kez gösterilir. Hesap ayarlarınızda yenilerini oluşturabilirsiniz.
Geçiş anahtarı eklenmedi
Bir sonraki oturum açışınızda kullanın.
Hiçbir şey eklenmedi
Her şey hazır
Geçiş anahtarınızla oturum açabilirsiniz
Bu pencereye dönün
İstem yalnızca kullandığınız pencerede açılır. Burada tekrar deneyin.
Geçiş anahtarları ayrı bir pencere gerektirir
Bu siteyi yeni bir pencerede veya sekmede açıp orada baştan başlayın.
Bir adım kaldı
Cihazınızın istemini açmak için düğmeyi seçin.
Bu sayfa değişti
Bu sırada istem kapandı. Hiçbir şey kaydedilmedi; tekrar deneyin.
Bu sayfanın önünde bir şey olabileceği için tıklamanız işleme alınmadı. Sayfanın tamamını gördüğünüzden emin olup tekrar deneyin veya sayfayı bir pencerede açın.
Sayfa az önce yer değiştirdiği için tıklamanız işleme alınmadı. Tekrar deneyin.
Bu sayfayı gösteren site, sayfanın çalışmasını engelliyor. Sayfayı bir pencerede açın.
Bu sayfanın çok azı göründüğü için tıklamanız işleme alınmadı.
Hiçbir şey kaydedilmedi. Yine olursa sitenin destek ekibine bildirin.
Tarayıcınızda devam edin
Bu uygulama geçiş anahtarı oluşturamaz. Siteyi tarayıcınızda açıp orada baştan başlayın.
Bu sayfanın bağlantısı güvenli değil
Saklandığı yer: {0}.
Güvenlik anahtarınızda veya telefonunuzda saklanır.
Yalnızca bu cihazda saklanır.
Saklandığı yer: {0}, yalnızca bu cihazda.
Parola yöneticinizde saklanır ve diğer cihazlarınızda da çalışır.
Saklandığı yer: {0}. Diğer cihazlarınızda da çalışır.
İsteğe bağlı. Daha sonra bu adla bulursunuz.
Bu, son oturum açma yönteminiz
Önce başka bir yöntem ekleyin. Sonra bunu kaldırabilirsiniz.
Geçiş anahtarı ayarla
Kapat
Bu sayfada devam et
Bunun için ayrı bir pencere gerekiyor
Tarayıcınız bunu bu sayfanın içinde gösteremiyor. Sonra buraya döneceksiniz.
Pencereyi aç
Geçiş anahtarları ve oturum açma
Tarayıcınız pencereyi engelledi
Yeniden açın veya bu sayfada devam edin. Sonra buraya döneceksiniz.
Daha fazla geçiş anahtarı ekleyemezsiniz
Artık kullanmadığınız bir geçiş anahtarını hesabınızdan kaldırın, sonra tekrar deneyin.
Bu bağlantının süresi dolmuş
Yeni bir tane alıp onu açın.
Yeni bağlantı gönder
Şimdi yeni bir bağlantı isteyebilirsiniz.
Yeni bir bağlantı gönderildi.
Bağlantıyı size gönderdik. Bu sayfayı açık tutun; kendiliğinden devam eder.
Bağlantı şuraya gönderildi: {0}. Bu sayfayı açık tutun; kendiliğinden devam eder.
E-postanızdaki bağlantıyı açın
tr
Önce bir ekran kilidi ayarlayın
Ayarlar’da “Güvenlik” bölümünü açıp PIN, desen veya şifre belirleyin. Sonra tekrar deneyin.
Bunu cihazınızın ayarlarından yapın ya da telefonunuzu veya bir güvenlik anahtarını kullanın.
Ayarlar’da “Hesaplar”, “Oturum açma seçenekleri” bölümünü açıp Windows Hello’yu ayarlayın. Ya da telefonunuzu kullanın.
Parola yöneticiniz geçiş anahtarını oluşturamadı
Hiçbir şey kaydedilmedi. Uzantısını bu site için kapatın veya başka bir cihaz kullanın.
E-postayla bağlantı
E-postayla kod
Geçiş anahtarı
Kurtarma kodu
Güvenlik anahtarı
SMS ile kod
Kimlik doğrulayıcı uygulaması
Bu sayfada kullanılamıyor
{0} dk
Ad
1-100 harf, rakam veya işaret kullanın.
Hizmete ulaşılamıyor
Bağlantınızı kontrol edin, sonra tekrar deneyin.
Bu güvenlik anahtarı geçiş anahtarlarını saklayamaz
Bu güvenlik anahtarının henüz PIN’i veya parmak izi yok
Anahtar için birini ayarlayın veya başka bir anahtar kullanın.
Şimdi değil
Şu anda ayarlanacak bir şey yok
Devam edebilirsiniz. Oturum açma yöntemleriniz olduğu gibi kalır.
Hiçbir şey kaydedilmedi. Hazır olduğunuzda tekrar deneyin.
Bunu burada yapamıyorum
Başka bir cihazdaki geçiş anahtarıyla oturum açtınız.
Bu cihazda da geçiş anahtarı oluşturulsun mu?
Bunu daha sonra yapabilirsiniz
Daha sonra hesap ayarlarınızda, burada veya başka bir yerde geçiş anahtarı oluşturabilirsiniz.
one:Bunu bir kez daha erteleyebilirsiniz.|other:Bunu {0} kez daha erteleyebilirsiniz.
Bunu son kez erteleyebilirsiniz.
Diğer seçenekler
Bir daha sorma
Bu cihazda değil
Tamam
Geçiş anahtarı
Geçiş anahtarı gerekiyor
{0} geçiş anahtarı gerektiriyor
Bu sayfada geçiş anahtarı oluşturabilirsiniz.
Sizin için bir geçiş anahtarı oluşturuldu
Geri al
Kaldırılamadı. Tekrar deneyin.
Geçiş anahtarı kaldırıldı
{0}, hesabınıza geçiş anahtarı eklemenizi istiyor.
Oturum açma yöntemi ekleyin
Geçiş anahtarı ekleyin
Başka bir yöntem kullan
Bizim tarafımızda bir sorun oluştu
Bu pencereyi kapatabilirsiniz.
Kapat
Cihazınızdaki yönergeleri izleyin
Önce bir parola yöneticisini etkinleştirin
Ayarlar’da geçiş anahtarlarını saklayan bir parola yöneticisini etkinleştirin, sonra tekrar deneyin.
Çok fazla deneme
Birkaç dakika bekleyin, sonra tekrar deneyin.
{0} bekleyin, sonra tekrar deneyin.
Önce yeniden oturum açın
Kurtarma kodları
Kurtarma kodlarınız kaydedildi
Onları yalnızca sizin bulabileceğiniz bir yerde tutun.
İndir
İndirildi.
Bu işlem burada yapılamadı. Kodları başka bir şekilde saklayın.
Kurtarma kodlarınız gizlendi
Yalnızca bir kez gösterilirler. Hesap ayarlarınızda yenilerini oluşturabilirsiniz.
one:Diğer oturum açma yöntemlerinizi kaybederseniz oturum açmanızı sağlar. Kod bir kez kullanılabilir ve yalnızca şimdi gösterilir.|other:Diğer oturum açma yöntemlerinizi kaybederseniz oturum açmanızı sağlar. {0} kodun her biri bir kez kullanılabilir ve yalnızca şimdi gösterilir.
Yazdır
Daha önce kaydettiğiniz kodlar artık çalışmayabilir.
Bu kodları kaydettim
Kurtarma kodlarınızı kaydedin
Yeni kodlar oluştur
Mevcut kodlarınızın yerini alırlar; eskiler artık çalışmaz.
Kalan kodlarınız
Yeni kurtarma kodları oluşturun
Yeniden adlandır
Bu cihaz veya parola yöneticisi geçiş anahtarını oluşturamadı
Kaydet
Geçiş anahtarınız kaydediliyor…
Güvenlik anahtarınız kaydediliyor…
Hizmet yanıt vermedi
Cihazınızda sorun yok. Tekrar deneyin.
Önce başka bir yöntem ekle
Kod veya parola yerine parmak iziniz, yüzünüz ya da ekran kilidinizle oturum açın.
Parola yöneticiniz onu sunmaya devam edebilir. Parola yöneticisini açın, {0} için arama yapın ve geçiş anahtarını oradan da silin.
Kurtarma kodları
Kod oluştur
Başka hiçbir yönteminiz yokken her biri bir kez oturum açmanızı sağlar.
Kalan: {0}/{1}
Kodları değiştir
Oturum açma yöntemleriniz
Oluşturma: {0}
Artık mevcut değil
Listenin güncel hâli budur.
Tut
Bu yöntem olmadan artık oturum açamazsınız. Önce başka bir yöntem ekleyin, sonra bunu kaldırın.
Kaybettiniz mi? Kimse kullanamasın diye askıya alın. Yeniden oturum açmak için bir kurtarma koduna veya sitenin destek ekibine ihtiyacınız olacak.
Tek oturum açma yönteminiz: {0}
Son kullanım: {0}
Bu sitenin izin verdiği sayıya ulaştınız. Önce artık kullanmadığınız bir yöntemi kaldırın.
Oturum açma yöntemleriniz sizden başka kimseye gösterilmez.
Bu geçiş anahtarı yalnızca tek bir yerde. Kaybetseniz de oturum açabilmek için ikinci bir geçiş anahtarı ekleyin.
Kaybettiniz mi? Bunun yerine askıya alın: Kimse kullanamaz, bulursanız yeniden etkinleştirebilirsiniz.
Bu cihazı kaybettim
Bu anahtarı kaybettim
one:ve bir tane daha|other:ve {0} tane daha
Hiç kullanılmadı
Ayarlanmadı
Yeniden öner
Size yeniden geçiş anahtarı önerilecek.
Oturum açarken size geçiş anahtarı oluşturma önerilmeyecek.
Cihazlarınızda
Güvenlik anahtarlarında
Yalnızca bu cihazda
Yalnızca bu anahtarda
Diğer oturum açma yöntemleri
Geçiş anahtarları
Şunlarla oturum açmaya devam edebilirsiniz:
Kaldır
{0} kaldırılsın mı?
{0} kaldırıldı.
Yeniden etkinleştir
Ayarla
{0} yeniden etkinleştirildi.
{0} askıya alındı.
Askıya al
Askıya alındı: Siz yeniden etkinleştirene kadar onunla oturum açılamaz.
Burada oturum açmak için kullanılamaz.
Geçiş anahtarına yükselt
Güvenlik anahtarı kullan
Anahtarı yeniden göster
Bu zaten ayarlanmış
İstendiğinde kullanabilirsiniz.
Kodları e-postayla alın
Ulaştığını görmek için e-posta adresinize bir kod göndereceğiz.
Size gönderdiğimiz kodu girin
Uygulamadaki kodu girin
Kurulum anahtarı
Daha fazla oturum açma yöntemi ekleyemezsiniz
Bağlantıları e-postayla alın
Ulaştığını görmek için e-posta adresinize bir bağlantı göndereceğiz.
Kimlik doğrulayıcı uygulamasında aç
Uygulamada açın veya anahtarı uygulamaya yazın.
Aşağıda yazılı kurulum anahtarını içeren QR kod
Bunu uygulamayla tarayın veya anahtarı uygulamaya yazın.
Kodları SMS ile alın
Ulaştığını görmek için telefon numaranıza SMS ile bir kod göndereceğiz.
Kimlik doğrulayıcı uygulamanızı ayarlayın
Doğrulanamadı
Oturum aç
Tekrar deneyin veya sitenin diğer oturum açma yöntemlerini kullanın.
Oturum açılmadı
Kullanıcı adını değiştir
Başka bir yöntemle oturum açın
Geçiş anahtarınız varsa başka bir cihazda olabilir. Sitenin diğer oturum açma yöntemlerini de kullanabilirsiniz.
Bu hesap için geçiş anahtarınız varsa başka bir cihazda olabilir. Sitenin diğer oturum açma yöntemlerini de kullanabilirsiniz.
Kullanıcı adınızı veya e-postanızı girin.
Yeni bir kod alın veya başka bir yöntemle oturum açın.
Buradaki geçiş anahtarlarınızı görmek için alanı seçin.
Kullanıcı adı çok uzun.
Kullanıcı adı veya e-posta
Sitenin diğer oturum açma yöntemlerini kullanın.
Oturum açtınız
Geçiş anahtarıyla oturum aç
Burada geçiş anahtarıyla oturum açamazsınız
Kaldırılmış olabilir. Başka bir geçiş anahtarını veya sitenin diğer oturum açma yöntemlerini kullanın.
Oturumunuzu açamadık
Oturum açacağınız hesabı girin. Sonra geçiş anahtarınızı kullanacaksınız.
Geçiş anahtarları bu sayfada ayarlanamaz
Baştan başla
İptal edildi. Hiçbir şey kaydedilmedi.
Ad kaydedildi.
Önce kimliğinizi doğrulayın
Zaten sahip olduğunuz bir oturum açma yöntemini kullanın, sonra tekrar deneyin.
Sitenin destek ekibine bildirin. Diğer oturum açma yöntemleriniz çalışmaya devam eder.
Kalan süre
İstem zaman aşımına uğradı
Anahtarınızı takın veya yaklaştırın, sonra dokunun. PIN’i istenebilir.
İptal edildi. Hiçbir şey değiştirilmedi.
Geçiş anahtarınız kontrol ediliyor…
Güvenlik anahtarınız kontrol ediliyor…
Geçiş anahtarınız burada çalışmıyor
Daha sonra sizden istenmemesi için kaldırın. İstediğiniz zaman başka bir tane ekleyebilirsiniz.
Güvenlik anahtarınız burada çalışmıyor
Tut
Size hâlâ sunuluyorsa onu sakladığınız yerden silin.
Kaldır
Geçiş anahtarı kaldırıldı
Güvenlik anahtarı kaldırıldı
Geçiş anahtarınız kaldırılıyor…
Güvenlik anahtarınız kaldırılıyor…
Geçiş anahtarınız yanıt vermedi
İstem kapatılmış olabilir ya da anahtar başka bir cihazdadır. Anahtarı tutup daha sonra kullanabilirsiniz.
Güvenlik anahtarınız yanıt vermedi
Kaldırılamadı
Şimdi dene
Şu anda kontrol edilemedi. Yine de kaydedildi.
Çalışıyor. Bundan sonra onunla oturum açabilirsiniz.
Tekrar dene
Bu işlem burada yapılamaz
Hizmet bunu sunmuyor. Diğer oturum açma yöntemleriniz çalışmaya devam eder.
Bu site o geçiş anahtarını tanımıyor
Hesabınızdan kaldırılmış olabilir. Başka bir geçiş anahtarı veya başka bir yöntem kullanın.
Bağlantı kesildi. Kontrol edip tekrar deneyin.
ekran kilidinizi (parmak izi, yüz, PIN veya desen)
cihazınızın ekran kilidini
Face ID’yi, Touch ID’yi veya cihaz parolanızı
Touch ID’yi veya Mac parolanızı
cihazınızın ekran kilidini, telefonunuzu veya bir güvenlik anahtarını
Windows Hello’yu (yüz, parmak izi veya PIN)
{0} kullanacaksınız.
Geçiş anahtarı doğrulanamadı
Lütfen bekleyin…
Diğer oturum açma yöntemleriniz olduğu gibi kalır.
Yalnızca gerçek sitede çalışır; kimse kandırarak elinizden alamaz.
Güvenlik anahtarı kullanın
Parmak izi veya yüz bilgileriniz cihazınızdan asla çıkmaz.
Bu cihazın kilidini açabilen herkes geçiş anahtarıyla oturum açabilir.
Cihazınızın kilidini açar gibi oturum açın
Tarayıcınız pencereyi açmadı. Bu sayfanın yerine geçecek şekilde devam edebilirsiniz.
Yeni pencerede devam et
Sayfanın bu bölümü cihazınızın istemini açamaz. Yeni bir pencere bunu yapabilir.
Bu sayfada devam et
Pencere, geçiş anahtarı oluşturulmadan kapatıldı.
Açılan pencerede devam edin. Bu sayfa onu bekliyor.
Bu kod doğru değil
Kontrol edin veya yeni bir tane alın.`;
